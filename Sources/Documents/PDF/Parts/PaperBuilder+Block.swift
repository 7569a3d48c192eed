extension PaperBuilder {
    func bricks(_ section: Document.Section, number: Int, width: Double) -> [Brick] {
        var heading = strip(
            StyledText(document.form == .report ? "\(number + 1)  \(section.heading)" : section.heading, style.section),
            width: width, leading: 1.4)
        if document.form == .report {
            heading.paddingBottom = 3
            heading.ruleBelow = Strip.Rule(colour: .line, width: 0.7)
        }
        var first = heading.bricks(gap: style.sectionGap)
        for index in first.indices { first[index].keepsWithNext = true }
        first[0].section = number
        let blocks = section.blocks.map { bricks($0, width: width) }
        return first
            + blocks.indices.flatMap { index in
                var bricks = blocks[index]
                // What introduces a table stands above it.
                if index + 1 < blocks.count, !bricks.isEmpty, case .paragraph = section.blocks[index],
                    case .table = section.blocks[index + 1]
                {
                    bricks[bricks.count - 1].keepsWithNext = true
                }
                return bricks
            }
    }

    func bricks(_ block: Document.Block, width: Double) -> [Brick] {
        switch block {
        case .paragraph(let inlines): paragraph(inlines, width: width)
        case .heading(let text): heading(text, width: width)
        case .entries(let entries): bricks(entries, width: width)
        case .list(let items): list(items, width: width)
        case .table(let table): bricks(table, width: width)
        case .chart(let chart): bricks(chart, width: width)
        case .notice(let notice): bricks(notice, width: width)
        case .commands(let lines): commands(lines, width: width)
        }
    }

    func paragraph(_ inlines: [Document.Inline], width: Double) -> [Brick] {
        var strip = strip(StyledText(inlines, style.body), width: width)
        strip.flows = true
        return strip.bricks(gap: style.blockGap)
    }

    private func heading(_ text: String, width: Double) -> [Brick] {
        var bricks = strip(StyledText(text, style.heading), width: width).bricks(gap: style.blockGap + 4)
        for index in bricks.indices { bricks[index].keepsWithNext = true }
        return bricks
    }

    private func list(_ items: [[Document.Inline]], width: Double) -> [Brick] {
        items.enumerated().flatMap { index, item in
            var strip = Strip(
                boxes: [
                    box(StyledText("•", style.body.quiet), x: 2, width: 8),
                    box(StyledText(item, style.body), x: 11, width: width - 11),
                ], width: width)
            strip.flows = true
            return strip.bricks(gap: index == 0 ? style.blockGap - 2 : 2)
        }
    }

    private func commands(_ lines: [String], width: Double) -> [Brick] {
        var box = TextBox(x: 8, width: width - 16)
        for line in lines {
            box.append(
                TextLayout(StyledText(line, style.command), typesetter, width: width - 16), leading: 1.5)
        }
        var strip = Strip(boxes: [box], width: width)
        (strip.paddingTop, strip.paddingBottom) = (5, 5)
        strip.fill = .soft
        strip.ruleAbove = Strip.Rule(colour: .line, width: 0.5)
        strip.ruleBelow = Strip.Rule(colour: .line, width: 0.5)
        return strip.bricks(gap: style.blockGap)
    }

    func bricks(_ notice: Document.Notice, width: Double) -> [Brick] {
        strip(notice, width: width).bricks(gap: style.blockGap)
    }

    func strip(_ notice: Document.Notice, width: Double) -> Strip {
        let (text, back) = Colour.pair(notice.tone)
        var box = TextBox(x: 11, width: width - 20)
        let title = style.body.with {
            $0.isBold = true
            $0.colour = text
        }
        box.append(TextLayout(StyledText(notice.title, title), typesetter, width: box.width), leading: style.leading)
        if !notice.text.isEmpty {
            let body = style.body.with { $0.size *= 0.94 }
            box.append(
                TextLayout(StyledText(notice.text, body), typesetter, width: box.width), leading: style.closeLeading)
        }
        var strip = Strip(boxes: [box], width: width)
        (strip.paddingTop, strip.paddingBottom) = (4.5, 5.5)
        strip.fill = back
        strip.bar = text
        return strip
    }
}
