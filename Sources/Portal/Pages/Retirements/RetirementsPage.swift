import Documents
import UseCases

/// All retirements, newest first (無効化一覧).
enum RetirementsPage {
    static let route = Route.list(PublicTables.retirements, .query(ListRetirements.self)) { visit in
        let page = try visit.ask(ListRetirements(before: visit.query["after"]))
        return Page(visit.word(.publicRetirementsHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.publicRetirementsLead))
            listing(page.rows, word, next: page.next).write(&out, visit, filters: false)
        }
    }

    static func listing(_ rows: [PublicRetirement], _ word: PortalWording, next: String? = nil) -> Listing {
        Listing(
            word(.publicRetirementsHeading),
            [
                .init("day", .publicColumnRetired), .init("certificate", .publicColumnCertificate),
                .init("tonnes", .publicColumnQuantity, unit: .tonnes, isNumber: true),
                .init("beneficiary", .publicColumnBeneficiary), .init("purpose", .publicColumnPurpose),
                .init("project", .publicColumnProject),
            ],
            rows: rows.map { row in
                [
                    .day(row.day), .code(row.certificate, link: PublicLinks.certificate(row.certificate)),
                    .tonnes(row.tonnes), .text(row.beneficiary), .text(word(row.purpose.name)),
                    row.project.map { .code($0.text, link: PublicLinks.project($0)) } ?? .empty,
                ]
            }, next: next.map { "?after=\(PercentText.encoded($0))" }, isPaged: true)
    }
}
