import Documents
import Quantities
import Registry
import UseCases

/// One batch (ロット): where it comes from, how much of it is left, and in which accounts.
enum BatchPage {
    static let route = Route.page("/batches/{batch}", .query(ShowBatch.self)) { visit in
        let batch = try visit.ask(ShowBatch(visit.identifier("batch"), from: visit.query["from"]))
        return Page(
            visit.word(.publicBatchHeading, batch.issuance.batch.text),
            crumbs: [.init(visit.word(.publicIssuancesHeading), "/issuances")]
        ) { out, word in
            KeyFigures([
                KeyFigure(.homeIssued, NumberText.whole(batch.issuance.totals.issued.count), unit: word(.tonnes)),
                KeyFigure(.homeHeld, NumberText.whole(batch.issuance.totals.held.count), unit: word(.tonnes)),
                KeyFigure(.homeRetired, NumberText.whole(batch.issuance.totals.retired.count), unit: word(.tonnes)),
            ]).write(&out, word)
            out.element("h2", text: word(.publicBatchAttributes))
            facts(batch, word).write(&out)
            out.element("h2", text: word(.publicBatchBlocks))
            out.element("p", text: word(.publicBatchBlocksText))
            blocks(batch.blocks.rows, word, next: batch.blocks.next.map { "?from=\($0)" })
                .write(&out, visit, filters: false)
        }
    }

    private static func facts(_ batch: PublicBatch, _ word: PortalWording) -> FactList {
        let issuance = batch.issuance
        var facts = FactList(word)
        facts.add(.publicColumnSerials, code: "\(issuance.firstSerial)–\(issuance.lastSerial)")
        facts.add(.publicBatchScheme, word(batch.scheme))
        facts.add(.publicBatchCreditType, "\(issuance.creditType.rawValue)  \(word(.publicAttributeRenewable))")
        facts.add(.publicColumnVintage, word.documents.fiscalYear(issuance.vintage))
        facts.add(.publicColumnProject, issuance.project.text, link: PublicLinks.project(issuance.project))
        facts.add(.publicBatchPeriod, code: issuance.monitoringPeriod.text)
        facts.add(.publicColumnMethodology) { PublicBadges.methodology(batch.methodology, &$0, word) }
        facts.add(.publicBatchEnergy, NumberText.decimal(batch.energy.megawattHours) + " MWh")
        facts.add(.publicBatchHostCountry, code: batch.hostCountry)
        facts.add(
            .publicBatchPrefectures,
            batch.prefectures.map { word($0) }.joined(separator: word.language == .ja ? "、" : ", "))
        facts.add(.publicColumnIssued, word.day(issuance.day))
        facts.add(.publicColumnAccount, code: issuance.account.text)
        facts.add(.publicColumnRecord, "\(issuance.record)", link: RecordLink.path(issuance.record))
        return facts
    }

    static func blocks(_ rows: [PublicBlock], _ word: PortalWording, next: String? = nil) -> Listing {
        Listing(
            word(.publicBatchBlocks), name: "blocks",
            [
                .init("serials", .publicColumnSerials),
                .init("tonnes", .publicColumnQuantity, unit: .tonnes, isNumber: true),
                .init("status", .publicColumnStatus), .init("holder", .publicColumnHolder),
                .init("account", .publicColumnAccount),
                .init("record", .publicColumnRecord, isNumber: true),
            ],
            rows: rows.map { row in
                let (status, tone) = PublicBadges.status(row.status)
                return [
                    .code(
                        row.first == row.last ? "\(row.first)" : "\(row.first)–\(row.last)",
                        link: PublicLinks.units(row.first, row.last)),
                    .tonnes(row.tonnes), .badge(word(status), tone), .text(row.holder), .code(row.account.text),
                    .number(row.record, link: RecordLink.path(row.record)),
                ]
            }, next: next, isPaged: true)
    }
}
