import ArgumentParser
import Foundation
import Quantities
import Telemetry
import UseCases

/// Where the bad rows of a refused file are written for whoever puts them right.
struct ProblemsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write every bad row that was found to this CSV file.", valueName: "file.csv"),
        completion: .file(extensions: ["csv"]))
    var problems: String?

    /// Runs an import; when it is refused for its rows, they are written before the refusal goes on.
    func keeping(hint: Bilingual, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch let rows as BadRows {
            try write(rows.problems)
            throw Hinted(error: rows, hint: hint)
        }
    }

    /// - Throws: ``Rejection`` `cli.file.notWritten`.
    private func write(_ rows: [RowProblem]) throws {
        guard let problems, !rows.isEmpty else { return }
        let lines =
            [["row", "column", "code", "expected", "found", "message_ja", "message_en"]] + rows.map(Self.fields)
        try OutputFile(problems).write(Array(lines.map(Self.line).joined().utf8))
        Output.note(Output.text(ja: "問題の一覧: \(problems)", en: "Bad rows: \(problems)"))
    }

    private static func fields(_ problem: RowProblem) -> [String] {
        [
            problem.row == 0 ? "" : "\(problem.row)", problem.column, problem.code, problem.expected, problem.found,
            problem.message.ja, problem.message.en,
        ]
    }

    /// RFC 4180, every field in quotes.
    private static func line(_ fields: [String]) -> String {
        fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }
}
