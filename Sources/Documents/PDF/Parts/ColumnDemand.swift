/// What the cells of a column ask for in width.
enum ColumnDemand {
    static func of(_ column: Document.Table.Column, _ head: TextLayout, size: Double) -> ColumnWidths.Demand {
        // The heading of a column may wrap between words, never within one.
        ColumnWidths.Demand(
            least: min(head.width, longestWord(column.heading) * size, widest(size)), most: head.width)
    }

    static func add(
        _ line: TextLayout, _ alignment: Document.Table.Alignment, size: Double, to demand: inout ColumnWidths.Demand
    ) {
        let width = min(line.width, longest)
        demand.most = max(demand.most, width)
        let least =
            switch alignment {
            // Numbers, dates and identifiers stay on one line.
            case .number: width
            case .short: min(width, 24 * size)
            case .text: min(width, min(longestWord(line.text) * size, widest(size)))
            }
        demand.least = max(demand.least, least)
    }

    /// A cell that asks for more than a page gets no more for it.
    private static let longest = 2_000.0

    /// Words that are longer are cut: digests, addresses.
    private static func widest(_ size: Double) -> Double { 11 * size }

    /// The longest piece that no line breaks in, in widths of a kanji. An estimate: cells that were set tell their width.
    private static func longestWord(_ text: String) -> Double {
        var longest = 0.0
        var run = 0.0
        for scalar in text.unicodeScalars.prefix(2_000) {
            if scalar.value >= 0x2E80 {
                // Two kanji may part; a column narrower than four looks torn.
                run = 4
            } else if scalar == " " || scalar == "\n" {
                run = 0
            } else {
                run += scalar.properties.isUppercase || scalar == "m" || scalar == "w" ? 0.72 : 0.57
            }
            longest = max(longest, run)
        }
        return longest
    }
}
