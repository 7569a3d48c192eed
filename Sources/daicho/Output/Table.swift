/// Columns aligned for a terminal, where East Asian wide characters take two cells.
struct Table {
    private let rows: [[String]]

    /// - Parameter header: empty for a table without one.
    init(_ header: [String], _ rows: [[String]]) {
        self.rows = ((header.isEmpty ? [] : [header]) + rows).map { $0.map(Output.printable) }
    }

    var lines: [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            // Nothing is padded behind the last text of a row.
            let last = row.lastIndex { !$0.isEmpty } ?? 0
            return row.prefix(last + 1).enumerated().map { column, text in
                column == last ? text : text + String(repeating: " ", count: widths[column] - Self.width(text))
            }.joined(separator: "  ")
        }
    }

    func print() { lines.forEach { Output.line($0) } }

    /// Terminal cells of a text.
    static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + cells($1) } }

    /// Unicode Annex 11, the ranges that Japanese text uses; combining marks take no cell of their own.
    private static func cells(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F, 0x3099...0x309A, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
