import Quantities

extension PaperBuilder {
    /// The address of the document's page as a QR code of vectors, with the address in letters beside it.
    func bricks(_ link: Document.Link, width: Double) throws(Rejection) -> [Brick] {
        let code = try QRCode(link)
        let side = millimetres(document.form == .certificate ? 21 : 25)
        let module = side / Double(code.side + 2 * QRCode.quietZone)
        let margin = module * Double(QRCode.quietZone)
        var box = TextBox(x: side + 6, width: width - side - 6)
        box.append(
            TextLayout(StyledText(word(.livePage), style.body.bold), typesetter, width: box.width),
            leading: style.leading)
        box.append(
            TextLayout(StyledText(word(.livePageText), style.small), typesetter, width: box.width),
            leading: style.closeLeading)
        box.append(
            TextLayout(
                StyledText(link.address, style.command.with { $0.colour = .accent }), typesetter, width: box.width),
            leading: 1.6)
        let text = Strip(boxes: [box], width: width)
        let height = max(side, text.height)
        return [
            Brick(height: height, gap: style.blockGap) { canvas, x, y in
                canvas.fill(Rectangle(x: x, y: y, width: side, height: side), .paper)
                var dark: [(x: Double, y: Double)] = []
                for row in 0..<code.side {
                    for column in 0..<code.side where code.isDark(row: row, column: column) {
                        dark.append((x + margin + module * Double(column), y + margin + module * Double(row)))
                    }
                }
                canvas.squares(dark, side: module, .ink)
                text.draw(on: canvas, x, y + max(0, (side - text.height) / 2))
                canvas.link(Rectangle(x: x, y: y, width: width, height: height), to: link)
            }
        ]
    }
}
