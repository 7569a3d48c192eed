import Quantities
import Verification

/// Many answers in one CSV file: `item,answer,comment`, further columns are read past.
struct AnswerSheet {
    struct Line: Hashable {
        let row: Int
        let item: String
        let answer: Answer
        let comment: String
    }

    let lines: [Line]

    /// - Throws: ``Rejection`` `cli.answers.…`, naming the first row that is not right.
    init(csv text: String) throws(Rejection) {
        var rows = try CommaSeparated(text).rows[...]
        guard let header = rows.popFirst(), let item = header.fields.firstIndex(of: "item"),
            let answer = header.fields.firstIndex(of: "answer")
        else {
            throw Self.malformed(row: 1, expected: "columns item, answer, comment", found: "")
        }
        let comment = header.fields.firstIndex(of: "comment")
        var lines: [Line] = []
        var seen: Set<String> = []
        for row in rows {
            func field(_ index: Int?) -> String { index.flatMap { $0 < row.fields.count ? row.fields[$0] : nil } ?? "" }
            let id = field(item)
            guard !id.isEmpty, seen.insert(id).inserted else {
                throw Self.malformed(row: row.number, expected: "each item once", found: id)
            }
            guard let choice = Answer(rawValue: field(answer)) else {
                throw Self.malformed(
                    row: row.number, expected: Answer.allCases.map(\.rawValue).joined(separator: ", "),
                    found: "\(id): \(field(answer))")
            }
            lines.append(Line(row: row.number, item: id, answer: choice, comment: field(comment)))
        }
        guard !lines.isEmpty else { throw Self.malformed(row: 2, expected: "an answer", found: "") }
        self.lines = lines
    }

    /// The items as a sheet to fill in.
    static func template(for items: [ChecklistItem]) -> String {
        let rows = items.map { [$0.id.text, "", "", $0.text.ja, $0.text.en] }
        return ([["item", "answer", "comment", "検証項目", "text"]] + rows).map(CommaSeparated.line).joined(separator: "\n")
    }

    private static func malformed(row: Int, expected: String, found: String) -> Rejection {
        Rejection(
            "cli.answers.malformed", expected: expected, found: found.isEmpty ? "row \(row)" : "row \(row): \(found)",
            ja: "回答ファイルの \(row) 行目を読めません。何も回答していません",
            en: "Row \(row) of the answers cannot be read; nothing was answered")
    }
}
