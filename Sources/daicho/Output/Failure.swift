import Foundation
import Quantities
import Telemetry
import TransparencyLog
import UseCases

/// Why a command failed: one readable line for people, or `{"error": …}` for machines.
struct Failure: Encodable {
    /// Bad rows shown to people; the rest goes to `--json` or `--problems`.
    static let shownProblems = 20

    let error: Rejection
    /// Bad rows of a file, as many as were kept.
    let problems: [RowProblem]?
    let problemCount: Int?
    /// What to do about it; for people.
    private var hint: Bilingual?

    private enum CodingKeys: String, CodingKey { case error, problems, problemCount }

    init(_ error: any Error) {
        switch error {
        case let hinted as Hinted:
            self.init(hinted.error)
            hint = hinted.hint
        case let rejection as Rejection:
            self.init(refusal: rejection)
        case let rows as BadRows:
            self.init(refusal: rows.rejection, rows.problems, rows.total)
        case let log as LogError:
            self.init(
                refusal: Rejection(
                    "cli.log.invalid", expected: "a sound log, proof or key", found: "\(log)",
                    ja: "ログ、証明または鍵が正しくありません", en: "A log, a proof or a key is not right"))
        case let damaged as DecodingError:
            self.init(
                refusal: Rejection(
                    "cli.value.unreadable", expected: "what Daicho writes", found: "\(damaged)",
                    ja: "保存された値を読めません。`daicho fsck` で検査してください",
                    en: "A stored value cannot be read; look at the folder with `daicho fsck`"))
        default:
            self.init(
                refusal: Rejection(
                    "cli.unexpected", found: "\(error)", ja: "予期しないエラーが起きました", en: "Something unexpected went wrong"))
        }
    }

    private init(refusal error: Rejection, _ problems: [RowProblem]? = nil, _ problemCount: Int? = nil) {
        self.error = error
        self.problems = problems
        self.problemCount = problemCount
    }

    /// JSON goes to standard output, in place of the answer; lines for people to standard error.
    func report(json: Bool) throws {
        guard !json else { return try Output.json(self) }
        if let problems { Self.table(problems).forEach { Output.note($0) } }
        if let count = problemCount, count > Self.shownProblems {
            Output.note(
                Output.text(
                    ja: "ほか \(count - Self.shownProblems) 件（すべて見るには --json）",
                    en: "… and \(count - Self.shownProblems) more (see them with --json)"))
        }
        Output.note(line)
        if let hint { Output.note(Output.text(hint)) }
    }

    /// `error: The account does not hold so much (expected: …; found: …) [registry.quantity.insufficient]`
    var line: String {
        var line = Output.text(ja: "エラー: ", en: "error: ") + Output.text(error.message)
        let facts = [
            (Output.text(ja: "必要", en: "expected"), error.expected), (Output.text(ja: "実際", en: "found"), error.found),
        ].filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
        if !facts.isEmpty { line += " (\(facts.joined(separator: "; ")))" }
        return Output.printable(line + " [\(error.code)]")
    }

    private static func table(_ problems: [RowProblem]) -> [String] {
        Table(
            [
                Output.text(ja: "行", en: "row"), Output.text(ja: "列", en: "column"), Output.text(ja: "コード", en: "code"),
                Output.text(ja: "必要", en: "expected"), Output.text(ja: "実際", en: "found"),
                Output.text(ja: "説明", en: "message"),
            ],
            problems.prefix(shownProblems).map {
                [$0.row == 0 ? "–" : "\($0.row)", $0.column, $0.code, $0.expected, $0.found, Output.text($0.message)]
            }
        ).lines
    }
}
