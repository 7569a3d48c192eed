import Documents
import ProjectCycle
import Quantities
import UseCases

/// Asks for the days of a monitoring period and adds them up before anything is closed.
enum ClosePage {
    private static let path: PathTemplate = "/projects/{project}/close"

    static let routes = [
        Route.page(path, .command(CloseMonitoringPeriod.self)) { try page($0) },
        Route(.post, path, .command(CloseMonitoringPeriod.self)) { visit in
            try EntryForm.submitted(visit) { form in
                let project: ProjectID = try visit.identifier("project")
                let item = try visit.work.submit(
                    .previewClosing(
                        project: project, monitoringPeriod: try MonitoringPeriodID(form["period"] ?? ""),
                        period: try Period(
                            Day(form["from"] ?? ""), until: Day(form["to"] ?? "").advanced(by: 1))),
                    by: visit.reader, key: form[EntryForm.id] ?? "")
                return "/jobs/\(item.id)"
            } again: {
                try page(visit, typed: $0, refusal: $1)
            }
        },
    ]

    private static func page(_ visit: Visit, typed: FormValues? = nil, refusal: Rejection? = nil) throws -> Page {
        let inside = try visit.ask(ShowInsideProject(visit.identifier("project")))
        let project = inside.state
        let path = ProjectPath(project.project)
        let next = Suggestion(project)
        return Page(visit.word(.closeTitle), crumbs: ManagePage.crumbs(project, visit.word)) { out, word in
            out.element("p", ["class": "lead"], text: word(.closeLead))
            EntryForm(
                path.at("close"),
                [
                    EntryField(
                        "period", .periodID, .text(longest: 64), hint: .newIdentifierHint, initial: next.id,
                        refusals: ["quantity.identifier.malformed"]),
                    EntryField(
                        "from", .fromDay, .day, initial: next.first, refusals: ["quantity.day.malformed"]),
                    EntryField("to", .toDay, .day, initial: next.last, refusals: ["quantity.period.empty"]),
                ], submit: .closePreview, back: path.manage
            ).write(&out, visit, typed: typed, refusal: refusal)
        }
    }
}

/// The period that most likely is to be closed: one that may be closed again, else the rest of the next fiscal year.
private struct Suggestion {
    var id = ""
    var first = ""
    var last = ""

    init(_ project: ProjectState) {
        if let again = project.periods.first(where: \.stage.mayBeClosedAgain) {
            id = again.id.text
            first = "\(again.period.start)"
            last = "\(again.period.lastDay)"
        } else if let crediting = project.creditingPeriod {
            let start = project.periods.filter(\.occupiesItsDays).map(\.period.end).max() ?? crediting.start
            let end = min(FiscalYear(containing: start).period.end, crediting.end)
            guard start < end else { return }
            id = "\(project.project)-\(project.periods.count + 1)"
            first = "\(start)"
            last = "\(end.advanced(by: -1))"
        }
    }
}
