import Documents
import UseCases

/// All issuances, newest first (発行一覧).
enum IssuancesPage {
    static let route = Route.list(PublicTables.issuances, .query(ListIssuances.self)) { visit in
        let page = try visit.ask(ListIssuances(before: visit.query["after"]))
        return Page(visit.word(.publicIssuancesHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.publicIssuancesLead))
            listing(page.rows, word, next: page.next).write(&out, visit, filters: false)
        }
    }

    static func listing(_ rows: [PublicIssuance], _ word: PortalWording, next: String? = nil) -> Listing {
        Listing(
            word(.publicIssuancesHeading),
            [
                .init("day", .publicColumnIssued), .init("batch", .publicColumnBatch),
                .init("project", .publicColumnProject),
                .init("vintage", .publicColumnVintage), .init("serials", .publicColumnSerials),
                .init("issued", .homeIssued, unit: .tonnes, isNumber: true),
                .init("held", .homeHeld, unit: .tonnes, isNumber: true),
                .init("retired", .homeRetired, unit: .tonnes, isNumber: true),
            ],
            rows: rows.map { row in
                [
                    .day(row.day), .code(row.batch.text, link: PublicLinks.batch(row.batch)),
                    .code(row.project.text, link: PublicLinks.project(row.project)),
                    .text(word.documents.fiscalYear(row.vintage)), .code("\(row.firstSerial)–\(row.lastSerial)"),
                    .tonnes(row.totals.issued), .tonnes(row.totals.held), .tonnes(row.totals.retired),
                ]
            }, next: next.map { "?after=\(PercentText.encoded($0))" }, isPaged: true)
    }
}
