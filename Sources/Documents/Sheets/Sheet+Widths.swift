extension Sheet {
    /// Widths of the columns in characters: what their cells need, within reason.
    var widths: [Int] {
        var widths = columns.map { Self.width($0.title) + 3 }
        for row in rows + totals {
            for (column, value) in row.enumerated() { widths[column] = max(widths[column], Self.width(value) + 2) }
        }
        return widths.map { min(max($0, 8), 60) }
    }

    private static func width(_ value: Value) -> Int {
        switch value {
        case .empty: 0
        case .text(let text): width(text)
        // With its commas.
        case .integer, .decimal: width(value.characters) * 4 / 3
        case .day: 10
        }
    }

    /// Of the longest line; kanji and kana are two wide.
    private static func width(_ text: String) -> Int {
        text.prefix(400).split(separator: "\n").map { line in
            line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        }.max() ?? 0
    }
}
