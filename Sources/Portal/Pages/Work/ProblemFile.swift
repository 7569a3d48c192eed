import Documents
import Gateways
import Quantities
import Telemetry
import UseCases

/// All bad rows that were kept, as CSV for the spreadsheet in which they are put right.
enum ProblemFile {
    static let route = Route(.get, "/jobs/{job}/problems.csv", .query(ShowWork.self)) { visit in
        let view = try visit.ask(ShowWork(visit.identifier("job")))
        guard let problems = view.problems else { throw Visit.notFound("problems.csv") }
        let word = visit.word
        let heading = [
            PortalPhrase.problemRow, .problemColumn, .problemCode, .problem, .refusalExpected, .refusalFound,
        ]
        var lines = [heading.map { word($0) } + problems.excerpts.header]
        lines += problems.problems.map { problem in
            [
                problem.row > 0 ? "\(problem.row)" : "", problem.column, problem.code, word(problem.message),
                problem.expected, problem.found,
            ] + (problems.excerpts[problem.row] ?? [])
        }
        // The mark at the beginning lets Japanese Excel read UTF-8.
        let text = "\u{FEFF}" + lines.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
        return WebAnswer(
            200, contentType: "text/csv; charset=utf-8",
            headers: [
                "Cache-Control": "private, no-cache",
                "Content-Disposition": "attachment; filename=\"problems-\(view.item.id).csv\"",
            ], body: Array(text.utf8))
    }

    /// RFC 4180; what a spreadsheet would take for a formula is made text by an apostrophe.
    static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = (isFormula ? "'" : "") + text
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) || isFormula else {
            return safe
        }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
