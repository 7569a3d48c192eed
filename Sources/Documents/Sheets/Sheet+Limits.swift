import Quantities

extension Sheet {
    /// What a workbook holds at most. Source: Microsoft, "Excel specifications and limits".
    static let mostRows = 1_048_576
    static let mostColumns = 16_384
    static let mostCharacters = 32_767

    /// - Throws: ``Rejection`` `documents.sheet.tooLarge`.
    func requireFitting() throws(Rejection) {
        let lines = rows.count + totals.count + 2
        guard lines <= Self.mostRows else { throw .sheetTooLarge(expected: "≤ \(Self.mostRows) rows", found: lines) }
        guard (1...Self.mostColumns).contains(columns.count) else {
            throw .sheetTooLarge(expected: "1 to \(Self.mostColumns) columns", found: columns.count)
        }
        for text in columns.map(\.title) + [banner ?? ""] { try Self.requireFitting(text) }
        for row in rows { for case .text(let text) in row { try Self.requireFitting(text) } }
        for row in totals { for case .text(let text) in row { try Self.requireFitting(text) } }
    }

    private static func requireFitting(_ text: String) throws(Rejection) {
        guard text.utf8.count > mostCharacters / 8 else { return }
        let length = XLSXText.of(text).utf16.count
        guard length <= mostCharacters else {
            throw .sheetTooLarge(expected: "≤ \(mostCharacters) characters in a cell", found: length)
        }
    }
}
