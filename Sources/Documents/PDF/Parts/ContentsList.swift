/// The table of contents: sections with the pages they begin on, which are known only when it is drawn.
struct ContentsList {
    private let builder: PaperBuilder
    private let places: SectionPlaces
    private let width: Double
    private let title: TextLayout
    private let headings: [TextLayout]

    private static let text = TextStyle(size: 8.6)
    private static let line = 14.5
    private static let top = 26.0
    private static let inset = 11.0

    init(_ builder: PaperBuilder, _ places: SectionPlaces, width: Double) {
        self.builder = builder
        self.places = places
        self.width = width
        title = TextLayout(StyledText(builder.word(.contents), builder.style.heading), builder.typesetter)
        headings = builder.document.sections.enumerated().map { index, section in
            TextLayout(
                StyledText("\(index + 1)  \(section.heading)", Self.text), builder.typesetter, width: width / 2 - 50)
        }
    }

    private var rows: Int { (headings.count + 1) / 2 }
    private var height: Double { Self.top + Self.line * Double(rows) + 8 }

    var brick: Brick { Brick(height: height, gap: 14) { canvas, x, y in draw(on: canvas, x, y) } }

    private func draw(on canvas: Canvas, _ x: Double, _ y: Double) {
        canvas.fill(Rectangle(x: x, y: y, width: width, height: height), .soft)
        title.draw(line: 0, on: canvas, x: x + Self.inset, baseline: y + 17)
        for index in headings.indices {
            let left = x + Self.inset + (index < rows ? 0 : width / 2)
            let top = y + Self.top + Self.line * Double(index % rows)
            draw(
                index, on: canvas,
                Rectangle(x: left, y: top, width: width / 2 - 2 * Self.inset, height: Self.line))
        }
    }

    private func draw(_ index: Int, on canvas: Canvas, _ place: Rectangle) {
        let baseline = place.y + place.height * 0.72
        // A heading longer than its column shows its first line; the section itself has all of it.
        headings[index].draw(line: 0, on: canvas, x: place.x, baseline: baseline)
        guard let page = places.pages[index]?.page else { return }
        let number = TextLayout(StyledText(String(page + 1), Self.text), builder.typesetter)
        number.draw(line: 0, on: canvas, x: place.right - number.width, baseline: baseline)
        canvas.leader(
            from: place.x + headings[index].width(ofLine: 0) + 5, to: place.right - number.width - 4,
            at: baseline - 1, .muted)
        canvas.link(place, toDestination: SectionPlaces.destination(index))
    }
}
