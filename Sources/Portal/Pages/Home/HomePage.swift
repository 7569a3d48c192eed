import Documents
import UseCases

/// The front page: what this registry is, and how much there is in it.
enum HomePage {
    static let route = Route.page("/", .query(ShowOverview.self)) { visit in
        let overview = try visit.ask(ShowOverview())
        return Page(visit.word(.homeHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.homeLead))
            KeyFigures([
                KeyFigure(.homeProjects, NumberText.whole(overview.projects)),
                KeyFigure(.homeIssued, NumberText.whole(overview.issued.count), unit: word(.tonnes)),
                KeyFigure(.homeHeld, NumberText.whole(overview.held.count), unit: word(.tonnes)),
                KeyFigure(.homeRetired, NumberText.whole(overview.retired.count), unit: word(.tonnes)),
                KeyFigure(.homeRecords, NumberText.whole(overview.records)),
            ]).write(&out, word)
        }
    }
}
