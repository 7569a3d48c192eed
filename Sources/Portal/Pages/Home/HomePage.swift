import Documents
import UseCases

/// The front page: what this registry is, how much there is in it, and what happened last.
enum HomePage {
    /// Rows of what is newest.
    private static let newest = 5

    static let route = Route.page("/", .query(ShowOverview.self)) { visit in
        let overview = try visit.ask(ShowOverview())
        let holdings = try visit.ask(ShowHoldings())
        let issuances = try visit.ask(ListIssuances(count: newest))
        let retirements = try visit.ask(ListRetirements(count: newest))
        return Page(visit.word(.homeHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.homeLead))
            UnitSearchForm.write(&out, word)
            KeyFigures([
                KeyFigure(.homeProjects, NumberText.whole(overview.projects)),
                KeyFigure(.homeIssued, NumberText.whole(overview.issued.count), unit: word(.tonnes)),
                KeyFigure(.homeHeld, NumberText.whole(overview.held.count), unit: word(.tonnes)),
                KeyFigure(.homeRetired, NumberText.whole(overview.retired.count), unit: word(.tonnes)),
                KeyFigure(.homeRecords, NumberText.whole(overview.records)),
            ]).write(&out, word)
            if !holdings.vintages.isEmpty {
                out.element("div", ["class": "columns"]) { out in
                    out.element("div", ["class": "card"]) { HoldingCharts(holdings).byVintage(&$0, word) }
                    out.element("div", ["class": "card"]) { HoldingCharts(holdings).retirements(&$0, word) }
                }
            }
            out.element("h2", text: word(.homeNewRetirements))
            RetirementsPage.listing(retirements.rows, word).write(&out, visit, filters: false, isExcerpt: true)
            more("/retirements", .homeAllRetirements, &out, word)
            out.element("h2", text: word(.homeNewIssuances))
            IssuancesPage.listing(issuances.rows, word).write(&out, visit, filters: false, isExcerpt: true)
            more("/issuances", .homeAllIssuances, &out, word)
            HomeCheck.write(&out, word)
        }
    }

    private static func more(
        _ path: String, _ phrase: PortalPhrase, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        out.element("p") { out in out.element("a", ["href": path], text: word(phrase)) }
    }
}
