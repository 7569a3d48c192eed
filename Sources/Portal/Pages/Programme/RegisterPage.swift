import Documents
import ProjectCycle
import Quantities
import UseCases

/// The committee registers a validated project.
enum RegisterPage {
    typealias Register = TakeProjectStep<RegisterProject>
    private static let path: PathTemplate = "/projects/{project}/register"

    static let routes = [
        Route.page(path, .command(Register.self)) { try page($0) },
        Route(.post, path, .command(Register.self)) { visit in
            try EntryForm.submitted(visit) { form in
                let project: ProjectID = try visit.identifier("project")
                _ = try visit.ask(ShowInsideProject(project))
                let end = form["creditingLast"] ?? ""
                let step = RegisterProject(
                    project: project, applicationDay: try Day(form["applicationDay"] ?? ""),
                    monitoringPossibleFrom: try Day(form["monitoringFrom"] ?? ""),
                    creditingEnd: end.isEmpty ? nil : try Day(end).advanced(by: 1))
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
        return Page(visit.word(.registerTitle), crumbs: ManagePage.crumbs(inside.state, visit.word)) { out, word in
            out.element("p", ["class": "lead"], text: word(.registerLead, word(inside.state.plan.title)))
            EntryForm(
                path.at("register"),
                [
                    EntryField(
                        "applicationDay", .registerApplicationDay, .day,
                        initial: inside.state.validation.map { "\($0.day)" } ?? "",
                        refusals: ["project.register.applicationDay", "quantity.day.malformed"]),
                    EntryField(
                        "monitoringFrom", .registerMonitoringFrom, .day, hint: .registerMonitoringHint,
                        refusals: ["project.register.monitoringTooLate"]),
                    EntryField(
                        "creditingLast", .registerCreditingLast, .day, hint: .registerCreditingHint,
                        isRequired: false, refusals: ["project.creditingPeriod.tooLong", "quantity.period.empty"]),
                ], submit: .registerSubmit, back: path.manage
            ).write(&out, visit, typed: typed, refusal: refusal)
        }
    }
}
