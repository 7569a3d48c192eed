import Documents
import Quantities
import UseCases
import Verification

/// The plans and monitoring periods before the verifier, and how each stands.
enum VerificationListPage {
    static let path = "/verification"

    static let route = Route.page("/verification", .query(ListVerifications.self)) { visit in
        let after = try visit.query["after"].map { try ProjectIDText.read($0) }
        let list = try visit.ask(ListVerifications(after: after))
        return Page(visit.word(.verificationHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.verificationLead))
            if !list.plans.isEmpty { plans(list, visit, &out) }
            out.element("h2", text: word(.verificationPeriods))
            periods(list, visit).write(&out, visit)
        }
    }

    private static func plans(_ list: VerificationList, _ visit: Visit, _ out: inout HTMLWriter) {
        let word = visit.word
        out.element("h2", text: word(.validationHeading))
        Listing(
            word(.validationHeading),
            [
                .init("project", .project), .init("title", .projectTitle), .init("operator", .programmeOperatorName),
                .init("methodology", .methodology),
            ],
            rows: list.plans.map { project in
                [
                    .code(project.project.text, link: "/validation/\(Visit.segment(project.project))"),
                    .text(word(project.plan.title)), .text(project.plan.operatorOrganisation.text),
                    .text("\(project.plan.methodology) \(project.plan.methodologyVersion)"),
                ]
            }
        ).write(&out, visit, filters: false)
    }

    private static func periods(_ list: VerificationList, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.verificationPeriods),
            [
                .init("period", .monitoringPeriod), .init("project", .project), .init("title", .projectTitle),
                .init("from", .firstDay), .init("to", .lastDay),
                .init("claim", .claimedAmount, unit: .tonnes, isNumber: true), .init("body", .verificationBody),
                .init("step", .verificationStep), .init("unanswered", .itemsUnanswered, isNumber: true),
                .init("unresolved", .itemsUnresolved, isNumber: true), .init("failing", .itemsFailing, isNumber: true),
            ],
            rows: list.rows.map { row in
                [
                    .code(row.monitoringPeriod.text, link: "\(path)/\(Visit.segment(row.monitoringPeriod))"),
                    .code(row.project.text, link: "/projects/\(Visit.segment(row.project))"), .text(word(row.title)),
                    .day(row.period.start), .day(row.period.lastDay), .tonnes(row.claim), .text(row.body ?? "–"),
                    .badge(word(row.step.phrase), row.step == .signed ? .good : .caution), .number(row.unanswered),
                    .number(row.unresolved), .number(row.failing),
                ]
            }, next: list.next.map { "?after=\(Visit.segment($0))" })
    }
}

/// A project's id as it stands in a query.
enum ProjectIDText {
    static func read(_ text: String) throws(Rejection) -> ProjectID {
        do { return try ProjectID(text) } catch { throw Visit.notFound(text) }
    }
}

extension VerificationStage {
    /// What it waits for.
    var phrase: PortalPhrase {
        switch self {
        case .engagement: .stepEngagement
        case .run: .stepRun
        case .answers: .stepAnswers
        case .review: .stepReview
        case .statement: .stepStatement
        case .signed: .stepSigned
        }
    }
}
