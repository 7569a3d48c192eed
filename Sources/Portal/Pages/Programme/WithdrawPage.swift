import Documents
import ProjectCycle
import Quantities
import UseCases

/// Ends a project for good: what that means, a reason, and a word that nobody types by mistake.
enum WithdrawPage {
    typealias Withdraw = TakeProjectStep<WithdrawProject>
    private static let path: PathTemplate = "/projects/{project}/withdraw"

    static let routes = [
        Route.page(path, .command(Withdraw.self)) { try page($0) },
        Route(.post, path, .command(Withdraw.self)) { visit in
            try EntryForm.submitted(visit) { form in
                let project: ProjectID = try visit.identifier("project")
                _ = try visit.ask(ShowInsideProject(project))
                guard form["confirm"] == project.text else {
                    throw Rejection(
                        "portal.withdraw.notConfirmed", expected: project.text,
                        found: String((form["confirm"] ?? "").prefix(80)),
                        ja: "確認のため、プロジェクト番号をそのまま入力してください",
                        en: "Type the project's id to confirm")
                }
                _ = try visit.act(
                    TakeProjectStep(WithdrawProject(project: project, reason: form["reason"] ?? "")),
                    id: form[EntryForm.id])
                return ProjectPath(project).manage
            } again: {
                try page(visit, typed: $0, refusal: $1)
            }
        },
    ]

    private static func page(_ visit: Visit, typed: FormValues? = nil, refusal: Rejection? = nil) throws -> Page {
        let inside = try visit.ask(ShowInsideProject(visit.identifier("project")))
        let path = ProjectPath(inside.state.project)
        return Page(visit.word(.withdrawTitle), crumbs: ManagePage.crumbs(inside.state, visit.word)) { out, word in
            out.element("div", ["class": "notice bad"]) { out in
                out.element("p", ["class": "notice-title"], text: word(.withdrawWarning))
                out.element("p", text: word(.withdrawMeaning))
            }
            Facts([
                (.projectName, word(inside.state.plan.title)), (.projectID, inside.state.project.text),
                (.projectMembers, NumberText.whole(inside.state.memberCount)),
                (.projectPeriods, NumberText.whole(inside.state.periods.count)),
            ]).write(&out, word)
            EntryForm(
                path.at("withdraw"),
                [
                    EntryField(
                        "reason", .withdrawReason, .paragraph(longest: WithdrawProject.longestReason),
                        hint: .publicReasonHint),
                    EntryField(
                        "confirm", .withdrawConfirm, .text(longest: 64), refusals: ["portal.withdraw.notConfirmed"]),
                ], submit: .withdrawSubmit, isDangerous: true, back: path.manage
            ).write(&out, visit, typed: typed, refusal: refusal)
        }
    }
}
