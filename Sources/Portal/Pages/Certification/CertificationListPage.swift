import Documents
import Quantities
import UseCases

/// The verified claims before the committee, and those it has decided.
enum CertificationListPage {
    static let path = "/certification"

    static let route = Route.page("/certification", .query(ListVerifications.self)) { visit in
        let after = try visit.query["after"].map { try ProjectIDText.read($0) }
        let list = try visit.ask(ListVerifications(after: after))
        let waiting = list.rows.filter { $0.stage == .verified }
        let decided = list.rows.filter { [.certified, .rejected, .issued].contains($0.stage) }
        return Page(visit.word(.certificationHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.certificationLead))
            out.element("h2", text: word(.certificationWaiting))
            listing(word(.certificationWaiting), waiting, nil, visit).write(&out, visit, filters: false)
            out.element("h2", text: word(.certificationDecided))
            listing(word(.certificationDecided), decided, list.next, visit).write(&out, visit)
        }
    }

    static func path(_ period: MonitoringPeriodID) -> String { "\(path)/\(Visit.segment(period))" }

    private static func listing(
        _ caption: String, _ rows: [VerificationList.Row], _ next: ProjectID?, _ visit: Visit
    ) -> Listing {
        let word = visit.word
        return Listing(
            caption,
            [
                .init("period", .monitoringPeriod), .init("project", .project), .init("title", .projectTitle),
                .init("from", .firstDay), .init("to", .lastDay),
                .init("claim", .claimedAmount, unit: .tonnes, isNumber: true), .init("body", .verificationBody),
                .init("stage", .stage),
            ],
            rows: rows.map { row in
                [
                    .code(row.monitoringPeriod.text, link: path(row.monitoringPeriod)),
                    .code(row.project.text, link: "/projects/\(Visit.segment(row.project))"), .text(word(row.title)),
                    .day(row.period.start), .day(row.period.lastDay), .tonnes(row.claim), .text(row.body ?? "–"),
                    .badge(
                        word(row.stage.name),
                        row.stage == .verified ? .caution : row.stage == .rejected ? .bad : .good),
                ]
            }, next: next.map { "?after=\(Visit.segment($0))" })
    }
}
