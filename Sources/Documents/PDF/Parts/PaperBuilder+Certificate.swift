import Quantities

extension PaperBuilder {
    /// The head of a certificate, in the middle of the sheet.
    func certificateTitle(width: Double) -> [Brick] {
        let title = document.title
        func centred(_ text: StyledText, gap: Double, leading: Double) -> [Brick] {
            let layout = TextLayout(text, typesetter, width: width)
            layout.balance(within: width)
            var box = TextBox(x: 0, width: width, alignment: .centre)
            box.append(layout, leading: leading)
            return Strip(boxes: [box], width: width).bricks(gap: gap)
        }
        let isJapanese = document.language == .ja
        let large = TextStyle(face: .serif, size: isJapanese ? 27 : 26, isBold: true, spacing: isJapanese ? 7 : 0.6)
        let quiet = TextStyle(face: .serif, size: 9, colour: .muted, spacing: 0.5)
        let authority = TextStyle(size: 8.4, colour: .accent, spacing: 1)
        var bricks = centred(StyledText(title.authority, authority), gap: 0, leading: 1.5)
        bricks += centred(StyledText(title.title, large), gap: 5, leading: 1.35)
        bricks += centred(StyledText([title.counterpart], quiet), gap: 1, leading: 1.5)
        if document.isSimulated { bricks.append(stamp(width: width, isCentred: true)) }
        bricks += centred(StyledText(title.subject.key, style.key), gap: 13 * style.air, leading: 1.5)
        bricks += centred(
            StyledText(title.subject.value, TextStyle(face: .serif, size: 15.5, isBold: true)), gap: 0, leading: 1.5)
        if !title.statement.isEmpty {
            bricks += centred(StyledText(title.statement, style.body.with { $0.size = 8.6 }), gap: 5, leading: 1.6)
        }
        for figure in title.figures {
            var amount = StyledText(figure.value, TextStyle(face: .serif, size: 46, isBold: true, colour: .accent))
            amount.append(" " + figure.unit, TextStyle(face: .serif, size: 16))
            bricks += centred(
                StyledText(figure.caption, style.key.with { $0.spacing = 0.5 }), gap: 12 * style.air, leading: 1.5)
            bricks += centred(amount, gap: 0, leading: 1.28)
        }
        return bricks + facts(width: width)
    }

    /// Two facts to a line, between two rules.
    private func facts(width: Double) -> [Brick] {
        let facts = document.title.facts
        let rule = Strip.Rule(colour: .accent, width: 0.7)
        return stride(from: 0, to: facts.count, by: 2).flatMap { index in
            var strip = entryStrip(Array(facts[index..<min(index + 2, facts.count)]), width: width, columns: 2)
            if index == 0 { strip.ruleAbove = rule }
            if index + 2 >= facts.count { strip.ruleBelow = rule }
            return strip.bricks(gap: index == 0 ? 9 * style.air : 0)
        }
    }

    /// The sections: the first two side by side where both are short, so that all stands on one sheet.
    func certificateSections(width: Double) -> [Brick] {
        let sections = document.sections
        var bricks: [Brick] = []
        var rest = sections.indices[...]
        if sections.count >= 2 {
            let column = (width - Self.gutter) / 2
            let left = self.bricks(sections[0], number: 0, width: column)
            let right = self.bricks(sections[1], number: 1, width: column)
            if max(Stack(left).height, Stack(right).height) <= style.area.height * 0.34 {
                var brick = beside(left, right, column, gap: style.sectionGap)
                brick.section = 0
                bricks.append(brick)
                rest = rest.dropFirst(2)
            }
        }
        return bricks + rest.flatMap { self.bricks(sections[$0], number: $0, width: width) }
    }

    /// The page's address to the left, the notices to the right; two notices alone stand side by side.
    func certificateFoot(width: Double) throws(Rejection) -> [Brick] {
        let column = (width - Self.gutter) / 2
        let notices = document.notices
        let right = notices.flatMap { bricks($0, width: column) }
        guard let link = document.link else {
            guard notices.count == 2 else { return notices.flatMap { bricks($0, width: width) } }
            return [beside([right[0]], [right[1]], column, gap: style.blockGap + 3)]
        }
        let left = try bricks(link, width: notices.isEmpty ? width : column)
        return [beside(left, right, column, gap: style.blockGap + 3)]
    }

    private func beside(_ left: [Brick], _ right: [Brick], _ column: Double, gap: Double) -> Brick {
        let (left, right) = (Stack(left), Stack(right))
        return Brick(height: max(left.height, right.height), gap: gap) { canvas, x, y in
            left.draw(on: canvas, x, y)
            right.draw(on: canvas, x + column + Self.gutter, y)
        }
    }

    /// A double rule around the sheet.
    static func frame(on canvas: Canvas) {
        let outer = PaperStyle.sheet.inset(by: millimetres(9))
        canvas.stroke(outer, .accent, width: millimetres(0.9))
        canvas.stroke(outer.inset(by: millimetres(2.2)), .accent, width: millimetres(0.25))
    }
}
