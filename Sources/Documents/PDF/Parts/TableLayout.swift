/// A table with all its cells set, once, in letters small enough to fit.
struct TableLayout {
    let table: Document.Table
    let builder: PaperBuilder
    let width: Double
    let size: Double
    let columns: ColumnWidths
    private let head: [TextLayout]
    private let groups: [[[Cell]]]
    private let totals: [[Cell]]

    typealias Cell = [TextLayout]

    /// Between the text of two columns.
    static let gutter = 9.0

    init(_ table: Document.Table, _ builder: PaperBuilder, width: Double) {
        let full = builder.document.form == .certificate ? 7.6 : table.columns.count >= 8 ? 7.4 : 8
        var layout = TableLayout(table, builder, width: width, size: full)
        // Long numbers in many columns: smaller letters before a number is cut.
        for smaller in [0.92, 0.84, 0.76] where !layout.columns.fits {
            layout = TableLayout(table, builder, width: width, size: full * smaller)
        }
        self = layout
    }

    private init(_ table: Document.Table, _ builder: PaperBuilder, width: Double, size: Double) {
        self.table = table
        self.builder = builder
        self.width = width
        self.size = size
        let text = TextStyle(size: size)
        let heading = TextStyle(size: size * 0.94, isBold: true, colour: .muted)
        head = table.columns.map { TextLayout(StyledText($0.inlines, heading), builder.typesetter) }
        func set(_ row: [Document.Cell], _ style: TextStyle) -> [Cell] {
            precondition(
                row.count == table.columns.count, "a row of \(row.count) cells in \(table.columns.count) columns")
            return row.map { cell in cell.lines.map { TextLayout(StyledText($0, style), builder.typesetter) } }
        }
        groups = table.groups.map { $0.rows.map { set($0, text) } }
        totals = table.totals.map { set($0, text.bold) }
        var demands = zip(table.columns, head).map { ColumnDemand.of($0, $1, size: size) }
        for row in groups.joined() + totals {
            for (index, cell) in row.enumerated() {
                for line in cell {
                    ColumnDemand.add(line, table.columns[index].alignment, size: size, to: &demands[index])
                }
            }
        }
        let gutters = Self.gutter * Double(table.columns.count - 1) + 2 * Self.edge
        columns = ColumnWidths(demands, available: width - gutters, isSlim: table.columns.count <= 3)
        for (index, column) in columns.widths.enumerated() {
            head[index].wrap(ifWiderThan: column)
            for row in groups.joined() + totals {
                for line in row[index] { line.wrap(ifWiderThan: column) }
            }
        }
    }

    /// Between the edge of the table and its first text.
    private static let edge = 3.0

    /// How wide the table has become.
    var extent: Double {
        columns.widths.reduce(0, +) + Self.gutter * Double(columns.widths.count - 1) + 2 * Self.edge
    }

    var headStrip: Strip {
        var strip = Strip(boxes: boxes(head.map { [$0] }), width: extent)
        (strip.paddingTop, strip.paddingBottom) = (3, 3)
        strip.fill = .soft
        strip.ruleBelow = Strip.Rule(colour: .muted, width: 0.7)
        return strip
    }

    func groupStrip(_ heading: String) -> Strip {
        var strip = builder.strip(
            StyledText(heading, TextStyle(size: size, isBold: true, colour: .accent)), width: extent,
            leading: builder.style.closeLeading)
        (strip.paddingTop, strip.paddingBottom) = (7, 2.5)
        strip.ruleBelow = Strip.Rule(colour: .line, width: 0.5)
        return strip
    }

    func rowStrips(group: Int) -> [Strip] {
        groups[group].map { row in
            var strip = Strip(boxes: boxes(row), width: extent)
            (strip.paddingTop, strip.paddingBottom) = (2.1, 2.1)
            strip.ruleBelow = Strip.Rule(colour: .line, width: 0.5)
            return strip
        }
    }

    var totalStrips: [Strip] {
        totals.enumerated().map { index, row in
            var strip = Strip(boxes: boxes(row), width: extent)
            (strip.paddingTop, strip.paddingBottom) = (2.6, 2.6)
            if index == 0 { strip.ruleAbove = Strip.Rule(colour: .muted, width: 0.7) }
            return strip
        }
    }

    private func boxes(_ cells: [Cell]) -> [TextBox] {
        var x = Self.edge
        return cells.enumerated().map { index, cell in
            defer { x += columns.widths[index] + Self.gutter }
            var box = TextBox(
                x: x, width: columns.widths[index],
                alignment: table.columns[index].alignment == .number ? .right : .left)
            for line in cell {
                // Every line of a row is as high as its tables' letters, smaller ones too.
                box.append(line, leading: builder.style.closeLeading * size / max(line.size, 0.1))
            }
            return box
        }
    }
}
