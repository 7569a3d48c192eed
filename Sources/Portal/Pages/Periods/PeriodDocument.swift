import Gateways
import Quantities
import UseCases

/// A file of a period's documents.
enum PeriodDocument {
    static let route = Route(
        .get, "/projects/{project}/periods/{period}/documents/{file}", .query(ReadDocument.self)
    ) { visit in
        let name = visit.values["file"] ?? ""
        let period: MonitoringPeriodID = try visit.identifier("period")
        let query = ReadDocument(name, of: period, in: try visit.identifier("project"))
        let isMade = [".pdf", ".xlsx"].contains { name.hasSuffix($0) }
        // Some hundred sheets take seconds, on a processor that others wait for.
        guard let bytes = try isMade ? gate.oneAtATime({ try visit.ask(query) }) : visit.ask(query) else {
            return .text(503, "another document is being made; ask again", headers: ["Retry-After": "2"])
        }
        return DocumentAnswer.answer(bytes, name, of: period.text, caching: "private, no-cache")
    }

    private static let gate = Gate()

    static func path(_ project: ProjectID, _ period: MonitoringPeriodID) -> String {
        "\(ProjectPath(project).period(period))/documents"
    }
}
