import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// Issues the units of a certified period: which batches with which serials will come into being, then the act.
enum IssuancePage {
    static let listPath = "/issuance"

    static func path(_ period: MonitoringPeriodID) -> String { "\(listPath)/\(Visit.segment(period))" }

    static let list = Route.page("/issuance", .query(ListVerifications.self)) { visit in
        let after = try visit.query["after"].map { try ProjectIDText.read($0) }
        let list = try visit.ask(ListVerifications(after: after))
        return Page(visit.word(.issueHeading), crumbs: AccountPage.crumbs(visit)) { out, word in
            out.element("p", ["class": "lead"], text: word(.issueLead))
            Listing(
                word(.issueWaiting),
                [
                    .init("period", .monitoringPeriod), .init("project", .project), .init("title", .projectTitle),
                    .init("from", .firstDay), .init("to", .lastDay),
                    .init("total", .certifiedTotal, unit: .tonnes, isNumber: true),
                ],
                rows: list.rows.filter { $0.stage == .certified }.map { row in
                    [
                        .code(row.monitoringPeriod.text, link: path(row.monitoringPeriod)), .code(row.project.text),
                        .text(word(row.title)), .day(row.period.start), .day(row.period.lastDay), .tonnes(row.claim),
                    ]
                }, next: list.next.map { "?after=\(Visit.segment($0))" }
            ).write(&out, visit)
        }
    }

    static let route = Route.page("/issuance/{period}", .query(ShowCertification.self)) { visit in try page(visit) }

    static let issue = Route(.post, "/issuance/{period}", .command(IssueCertified.self)) { visit in
        let period: MonitoringPeriodID = try visit.identifier("period")
        return try ActForm.answer(visit) { form in
            let view = try visit.ask(ShowCertification(monitoringPeriod: period))
            return Receipt.to(
                try visit.submit(IssueCertified(monitoringPeriod: period), id: form["id"])
            ) { (AccountPage.path(view.project.plan.holderAccount), $0.record) }
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let view = try visit.ask(ShowCertification(monitoringPeriod: try visit.identifier("period")))
        let mayIssue = visit.may(IssueCertified.self) && view.period.stage == .certified
        let preview = mayIssue ? try visit.ask(PreviewIssuance(monitoringPeriod: view.period.id)) : nil
        return Page(
            visit.word(.issueOf, view.period.id.text),
            crumbs: AccountPage.crumbs(visit) + [Page.Crumb(visit.word(.issueHeading), listPath)]
        ) { out, word in
            Receipt.write(&out, visit)
            if let preview { write(preview, &out, word) }
            if let refusal { ActForm.write(refusal, &out, word) }
            if mayIssue {
                Confirmation.write(
                    ActForm(path(view.period.id), visit, typed: typed), submit: .issueNow, keeping: [],
                    back: listPath, &out, word)
            }
            CertificationFigures(view: view, word: word).write(&out)
        }
    }

    private static func write(_ preview: IssuancePreview, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("p", ["class": "lead"], text: word(.issueText, preview.account.text))
        KeyFigures([KeyFigure(.issued, NumberText.whole(preview.quantity.count), unit: word(.tonnes))])
            .write(&out, word)
        out.element("div", ["class": "scrolls"]) { out in
            out.element("table") { out in
                out.element("caption", text: word(.batchesHeading))
                out.element("thead") { out in
                    out.element("tr") { out in
                        for phrase in [
                            PortalPhrase.batch, .vintage, .firstSerial, .lastSerial, .quantity, .selfConsumed,
                        ] {
                            out.element("th", ["scope": "col"], text: word(phrase))
                        }
                    }
                }
                out.element("tbody") { out in
                    for batch in preview.batches { row(batch, &out, word) }
                }
            }
        }
    }

    private static func row(_ batch: UnitBatch, _ out: inout HTMLWriter, _ word: PortalWording) {
        let part = UnitPart(batch: batch.id, prefix: batch.prefix, range: batch.range)
        out.element("tr") { out in
            out.element("td") { out in out.element("code", text: batch.id.text) }
            out.element("td", text: word.documents.fiscalYear(batch.vintage))
            out.element("td") { out in out.element("code", text: "\(part.first)") }
            out.element("td") { out in out.element("code", text: "\(part.last)") }
            out.element("td", ["class": "number"], text: word.tonnes(part.quantity))
            out.element("td", ["class": "number"], text: "\(NumberText.kilowattHours(batch.energy)) kWh")
        }
    }
}
