/// Lines of text in a column of a page.
struct TextBox {
    let x: Double
    let width: Double
    let alignment: Alignment
    private(set) var lines: [Line] = []

    enum Alignment {
        case left, centre, right
    }

    struct Line {
        let layout: TextLayout
        let index: Int
        /// From this line's top to the next one's.
        let height: Double
    }

    init(x: Double, width: Double, alignment: Alignment = .left) {
        self.x = x
        self.width = width
        self.alignment = alignment
    }

    /// Adds the layout's lines, each of `leading` times the size of the letters.
    mutating func append(_ layout: TextLayout, leading: Double) {
        for index in layout.lines.indices {
            lines.append(Line(layout: layout, index: index, height: layout.size * leading))
        }
    }

    var height: Double { lines.reduce(0) { $0 + $1.height } }

    func draw(line: Line, on canvas: Canvas, left: Double, top: Double) {
        let start = left + x
        let at =
            switch alignment {
            case .left: start
            case .centre: start + (width - line.layout.width(ofLine: line.index)) / 2
            case .right: start + width - line.layout.width(ofLine: line.index)
            }
        // The middle of capitals and of kanji stands in the middle of the line.
        line.layout.draw(line: line.index, on: canvas, x: at, baseline: top + line.height / 2 + line.layout.size * 0.36)
    }
}
