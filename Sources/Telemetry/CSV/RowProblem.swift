package import Quantities

/// What is wrong with one row of a delivered file, for the person who must put it right.
package struct RowProblem: Hashable, Sendable, Codable {
    /// Counted as a spreadsheet counts: the header is row 1. 0 when the file as a whole is meant.
    package let row: Int
    /// The column's name in the header; empty when the row as a whole is meant.
    package let column: String
    /// Stable, as in ``Rejection``: `telemetry.row.siteUnknown`.
    package let code: String
    package let expected: String
    /// What stands in the file, cut to ``longestFound`` characters.
    package let found: String
    package let message: Bilingual

    static let longestFound = 80

    package init(
        row: Int, column: String = "", code: String, expected: String = "", found: String = "", ja: String, en: String
    ) {
        self.row = row
        self.column = column
        self.code = code
        self.expected = expected
        self.found = String(found.prefix(Self.longestFound))
        self.message = Bilingual(ja: ja, en: en)
    }

    /// The same, where the row has become known.
    package func at(row: Int) -> RowProblem {
        RowProblem(
            row: row, column: column, code: code, expected: expected, found: found, ja: message.ja, en: message.en)
    }
}

extension RowProblem: CustomStringConvertible {
    package var description: String {
        var line = "row \(row)"
        if !column.isEmpty { line += ", column \(column)" }
        line += ": [\(code)] \(message.en) / \(message.ja)"
        if !expected.isEmpty || !found.isEmpty { line += " (expected \(expected); found \(found))" }
        return line
    }
}
