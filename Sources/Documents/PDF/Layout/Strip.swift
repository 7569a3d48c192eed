/// Text boxes side by side, with what stands behind and between them: a paragraph, an entry, a row of a table.
struct Strip {
    var boxes: [TextBox]
    let width: Double
    var paddingTop = 0.0
    var paddingBottom = 0.0
    var fill: Colour?
    /// A bar along the left edge.
    var bar: Colour?
    var ruleAbove: Rule?
    var ruleBelow: Rule?
    /// Text that flows may be cut between any lines; a row only where it is higher than ``tallest``.
    var flows = false

    struct Rule {
        let colour: Colour
        let width: Double
    }

    /// Above this a row that should stay whole is cut all the same: it might fit on no page.
    static let tallest = 260.0

    var height: Double { paddingTop + (boxes.map(\.height).max() ?? 0) + paddingBottom }

    /// The strip as one brick, or as one for each of its lines.
    func bricks(gap: Double = 0) -> [Brick] {
        let count = boxes.map(\.lines.count).max() ?? 0
        guard count > 1, flows || height > Self.tallest else { return [whole(gap: gap)] }
        return (0..<count).map { index in
            let isFirst = index == 0
            let isLast = index == count - 1
            let top = isFirst ? paddingTop : 0
            let tallest = boxes.compactMap { index < $0.lines.count ? $0.lines[index].height : nil }.max() ?? 0
            let height = top + tallest + (isLast ? paddingBottom : 0)
            var brick = Brick(height: height, gap: isFirst ? gap : 0) { canvas, x, y in
                drawGround(canvas, Rectangle(x: x, y: y, width: width, height: height), isFirst, isLast)
                for box in boxes where index < box.lines.count {
                    box.draw(line: box.lines[index], on: canvas, left: x, top: y + top)
                }
            }
            // Neither the first nor the last line of a text stands alone on a page.
            brick.keepsWithNext = count > 2 && (isFirst || index == count - 2) || (count == 2 && isFirst)
            return brick
        }
    }

    private func whole(gap: Double) -> Brick {
        Brick(height: height, gap: gap) { canvas, x, y in draw(on: canvas, x, y) }
    }

    func draw(on canvas: Canvas, _ x: Double, _ y: Double) {
        drawGround(canvas, Rectangle(x: x, y: y, width: width, height: height), true, true)
        for box in boxes {
            var top = y + paddingTop
            for line in box.lines {
                box.draw(line: line, on: canvas, left: x, top: top)
                top += line.height
            }
        }
    }

    private func drawGround(_ canvas: Canvas, _ place: Rectangle, _ isFirst: Bool, _ isLast: Bool) {
        if let fill { canvas.fill(place, fill) }
        if let bar { canvas.fill(Rectangle(x: place.x, y: place.y, width: 2.4, height: place.height), bar) }
        if isFirst, let ruleAbove {
            canvas.rule(from: place.x, to: place.right, at: place.y, ruleAbove.colour, width: ruleAbove.width)
        }
        if isLast, let ruleBelow {
            canvas.rule(from: place.x, to: place.right, at: place.bottom, ruleBelow.colour, width: ruleBelow.width)
        }
    }
}
