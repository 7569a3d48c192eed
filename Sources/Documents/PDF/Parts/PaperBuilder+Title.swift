extension PaperBuilder {
    /// The head of a report, to the left.
    func reportTitle(width: Double) -> [Brick] {
        let title = document.title
        var bricks = [
            Brick(height: 2.6) { canvas, x, y in
                canvas.fill(Rectangle(x: x, y: y, width: width, height: 2.6), .accent)
            }
        ]
        let large = TextStyle(size: 22, isBold: true, spacing: document.language == .ja ? 0.6 : 0)
        let authority = TextStyle(size: 9, colour: .muted, spacing: 0.3)
        bricks += strip(StyledText(title.authority, authority), width: width).bricks(gap: 12)
        bricks += strip(StyledText(title.title, large), width: width, leading: 1.3).bricks(gap: 3)
        bricks += strip(StyledText([title.counterpart], TextStyle(size: 10, colour: .muted)), width: width).bricks(
            gap: 1)
        if document.isSimulated { bricks.append(stamp(width: width, isCentred: false)) }
        bricks += strip(StyledText(title.subject.key, style.small), width: width).bricks(gap: 12)
        bricks += strip(StyledText(title.subject.value, TextStyle(size: 13, isBold: true)), width: width)
            .bricks(gap: 0)
        if !title.statement.isEmpty { bricks += paragraph(title.statement, width: width) }
        if let figures = figures(width: width) { bricks.append(figures) }
        return bricks + self.bricks(title.facts, width: width)
    }

    /// Both languages, whatever the document's: a page shown to the wrong reader must not pass as real.
    func stamp(width: Double, isCentred: Bool) -> Brick {
        let words = TextStyle(size: 9.4, isBold: true, colour: Colour.pair(.caution).text, spacing: 1)
        let text = TextLayout(StyledText(Self.stampText, words), typesetter)
        let frame = text.width + 24
        return Brick(height: 19, gap: 10) { canvas, x, y in
            let left = isCentred ? x + (width - frame) / 2 : x
            canvas.stroke(
                Rectangle(x: left + 0.7, y: y + 0.7, width: frame - 1.4, height: 17.6), words.colour, width: 1.4)
            text.draw(line: 0, on: canvas, x: left + 12, baseline: y + 12.9)
        }
    }

    static let stampText = "SIMULATED シミュレーション"

    /// The few numbers most readers come for, between two rules.
    private func figures(width: Double) -> Brick? {
        let figures = document.title.figures
        guard !figures.isEmpty else { return nil }
        let gutter = 16.0
        let room = width - gutter * Double(figures.count - 1)
        // As large as all of them stay on their lines.
        var amounts: [TextLayout] = []
        var columns = ColumnWidths([], available: room, isSlim: false)
        for size in [20.0, 18, 16, 14, 12] {
            amounts = figures.indices.map { TextLayout(amount(figures[$0], size: size, isFirst: $0 == 0), typesetter) }
            columns = ColumnWidths(
                amounts.map { ColumnWidths.Demand(least: $0.width, most: max($0.width, 62)) }, available: room,
                isSlim: false)
            if columns.fits { break }
        }
        var x = 0.0
        let boxes = figures.indices.map { index in
            let column = columns.widths[index]
            defer { x += column + gutter }
            var box = TextBox(x: x, width: column)
            amounts[index].wrap(ifWiderThan: column)
            box.append(amounts[index], leading: 1.25)
            box.append(
                TextLayout(StyledText(figures[index].caption, style.small), typesetter, width: column), leading: 1.35)
            return box
        }
        var strip = Strip(boxes: boxes, width: width)
        (strip.paddingTop, strip.paddingBottom) = (8, 8)
        strip.ruleAbove = Strip.Rule(colour: .line, width: 0.7)
        strip.ruleBelow = strip.ruleAbove
        return Brick(height: strip.height, gap: 14) { canvas, x, y in strip.draw(on: canvas, x, y) }
    }

    private func amount(_ figure: Document.Figure, size: Double, isFirst: Bool) -> StyledText {
        var amount = StyledText(figure.value, TextStyle(size: size, isBold: true, colour: isFirst ? .accent : .ink))
        amount.append(" " + figure.unit, TextStyle(size: size * 0.48, colour: .muted))
        return amount
    }
}
