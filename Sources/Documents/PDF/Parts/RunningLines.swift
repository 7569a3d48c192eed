/// What stands in the margins of every sheet: title and number, the stamp of a simulation, where the log holds it, and
/// which sheet of how many it is.
struct RunningLines {
    private let builder: PaperBuilder
    private let name: TextLayout
    private let authority: TextLayout
    private let stamp: TextLayout?
    private let log: TextLayout?

    init(_ builder: PaperBuilder) {
        self.builder = builder
        let document = builder.document
        let style = builder.style.running
        func line(_ text: String, _ style: TextStyle) -> TextLayout {
            // One line each, however long what people typed: the margins have room for no more.
            TextLayout(StyledText(Self.short(text), style), builder.typesetter)
        }
        name = line("\(document.title.title)  \(document.identifier)", style)
        authority = line(document.title.authority, style)
        stamp =
            document.isSimulated
            ? line("SIMULATED / シミュレーション", style.bold.with { $0.colour = Colour.pair(.caution).text }) : nil
        log = document.log.map { log in
            line("\(log.origin)  \(NumberText.whole(log.size))  \(log.root)", style.with { $0.face = .mono })
        }
    }

    func draw(on canvas: Canvas, page: Int, of count: Int) {
        let area = builder.style.area
        let isCertificate = builder.document.form == .certificate
        let foot = PaperStyle.sheet.height - millimetres(isCertificate ? 14.2 : 12)
        let number = TextLayout(
            StyledText("\(builder.word(.page)) \(page + 1) / \(count)", builder.style.running), builder.typesetter)
        number.draw(line: 0, on: canvas, x: area.right - number.width, baseline: foot)
        log?.draw(line: 0, on: canvas, x: area.x, baseline: foot)
        guard !isCertificate else {
            name.draw(line: 0, on: canvas, x: area.x, baseline: foot - 9.5)
            return drawStamp(canvas, millimetres(7))
        }
        canvas.rule(from: area.x, to: area.right, at: foot - 10, .line, width: 0.5)
        drawStamp(canvas, millimetres(12.5))
        guard page > 0 else { return }
        name.draw(line: 0, on: canvas, x: area.x, baseline: millimetres(12.5))
        authority.draw(line: 0, on: canvas, x: area.right - authority.width, baseline: millimetres(12.5))
        canvas.rule(from: area.x, to: area.right, at: millimetres(12.5) + 5, .line, width: 0.5)
    }

    private func drawStamp(_ canvas: Canvas, _ baseline: Double) {
        guard let stamp else { return }
        stamp.draw(line: 0, on: canvas, x: (PaperStyle.sheet.width - stamp.width) / 2, baseline: baseline)
    }

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count <= 110 ? line : String(line.prefix(109)) + "…"
    }
}
