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
        let columns = heading.map { Sheet.Column(word($0)) } + problems.excerpts.header.map { Sheet.Column($0) }
        let lines = problems.problems.map { problem -> [Sheet.Value] in
            [
                problem.row > 0 ? .integer(Int64(problem.row)) : .empty, .init(words: problem.column),
                .init(words: problem.code), .init(words: word(problem.message)), .init(words: problem.expected),
                .init(words: problem.found),
            ] + (problems.excerpts[problem.row] ?? []).map { .init(words: $0) }
        }
        return WebAnswer(
            200, contentType: FileFormat.csv.contentType,
            headers: [
                "Cache-Control": "private, no-cache",
                "Content-Disposition": FileName.disposition("problems-\(view.item.id).csv"),
            ], body: CSVText.head(columns, marked: true) + CSVText.lines(lines))
    }
}
