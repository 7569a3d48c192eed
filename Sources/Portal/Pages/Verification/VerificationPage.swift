import Documents
import Quantities
import UseCases
import Verification

/// One verification: where it stands, what can be done next, and the items.
enum VerificationPage {
    static func path(_ period: MonitoringPeriodID) -> String {
        "\(VerificationListPage.path)/\(Visit.segment(period))"
    }

    static func crumbs(_ visit: Visit, _ period: MonitoringPeriodID? = nil) -> [Page.Crumb] {
        [Page.Crumb(visit.word(.verificationHeading), VerificationListPage.path)]
            + (period.map { [Page.Crumb($0.text, path($0))] } ?? [])
    }

    static let route = Route.page("/verification/{period}", .query(ShowVerification.self)) { visit in
        try page(visit)
    }

    static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let view = try visit.ask(ShowVerification(monitoringPeriod: try visit.identifier("period")))
        let title = visit.word(.verificationOf, view.period.id.text)
        return Page(title, crumbs: crumbs(visit)) { out, word in
            Receipt.write(&out, visit)
            facts(view, visit, &out)
            VerificationSteps(view: view, visit: visit, typed: typed, refusal: refusal).write(&out)
            out.element("h2", text: word(.itemsHeading))
            if !view.checklist.verified {
                out.element("p", ["class": "notice caution"]) { out in
                    out.element("span", ["class": "notice-title"], text: word(.unverified))
                    out.text(" \(word(.checklistUnverified, view.checklist.source))")
                }
            }
            let grid = ItemGrid(view: view, visit: visit)
            grid.writeMap(&out)
            grid.writeTable(&out)
        }
    }

    private static func facts(_ view: VerificationView, _ visit: Visit, _ out: inout HTMLWriter) {
        let word = visit.word
        var facts = FactList(word)
        facts.add(.project, "\(view.project.project) \(word(view.project.plan.title))", link: projectPath(view))
        facts.add(.monitoringPeriod, word.documents.period(view.period.period))
        facts.add(.stage, badge: word(view.period.stage.name), view.period.stage == .rejected ? .bad : .neutral)
        facts.add(.claimedAmount, view.period.report.map { word.tonnes($0.total) })
        facts.add(.reportDigest, code: view.period.report?.documentDigest)
        facts.add(.verificationBody, view.bodyName)
        facts.add(.team, view.state.engagement?.team.map(\.text).joined(separator: ", "))
        if let run = view.state.run {
            facts.add(.checklistRun, word(.checklistRunText, "\(run.number)", run.checklistVersion))
            facts.add(.assurance, word(run.assurance.name))
            facts.add(
                .materiality, "\(NumberText.decimal(run.materialityPercent)) %", isVerified: view.checklist.verified)
        }
        if let review = view.state.review {
            facts.add(
                .review, badge: word(review.agrees ? .reviewAgrees : .reviewDisagrees), review.agrees ? .good : .bad)
            facts.add(.reviewer, "\(review.by.person) (\(review.by.organisation))")
        }
        if let statement = view.state.statement {
            facts.add(.opinion, badge: word(statement.opinion.name), statement.opinion.isPositive ? .good : .bad)
            facts.add(.qualification, statement.qualification)
        }
        facts.add(.history, word(.historyOf, view.period.id.text), link: HistoryPage.path(.period, view.period.id))
        facts.write(&out)
    }

    private static func projectPath(_ view: VerificationView) -> String {
        "/projects/\(Visit.segment(view.project.project))"
    }
}
