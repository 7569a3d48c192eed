import Documents
import ProjectCycle
import Quantities
import UseCases

/// A verifier records that a plan is valid.
enum ValidatePage {
    typealias Validate = TakeProjectStep<ValidateProject>
    private static let path: PathTemplate = "/projects/{project}/validate"

    static let routes = [
        Route.page(path, .command(Validate.self)) { try page($0) },
        Route(.post, path, .command(Validate.self)) { visit in
            try EntryForm.submitted(visit) { form in
                let project: ProjectID = try visit.identifier("project")
                _ = try visit.ask(ShowInsideProject(project))
                let step = ValidateProject(
                    project: project, statementDigest: (form["digest"] ?? "").lowercased())
                _ = try visit.act(TakeProjectStep(step), id: form[EntryForm.id])
                return ProjectPath(project).manage
            } again: {
                try page(visit, typed: $0, refusal: $1)
            }
        },
    ]

    private static func page(_ visit: Visit, typed: FormValues? = nil, refusal: Rejection? = nil) throws -> Page {
        let inside = try visit.ask(ShowInsideProject(visit.identifier("project")))
        let path = ProjectPath(inside.state.project)
        return Page(visit.word(.validateTitle), crumbs: ManagePage.crumbs(inside.state, visit.word)) { out, word in
            out.element("p", ["class": "lead"], text: word(.validateLead, word(inside.state.plan.title)))
            EntryForm(
                path.at("validate"),
                [
                    EntryField(
                        "digest", .validateDigest, .text(longest: 64), hint: .validateDigestHint,
                        refusals: ["project.digest.malformed"])
                ], submit: .validateSubmit, back: path.manage
            ).write(&out, visit, typed: typed, refusal: refusal)
        }
    }
}
