/// Turns the parts of a document into bricks. Each kind of part is an extension in a file of its own.
struct PaperBuilder {
    let document: Document
    let word: Wording
    let style: PaperStyle
    let typesetter: Typesetter

    init(_ document: Document, _ typesetter: Typesetter, air: Double = 1) {
        self.document = document
        self.typesetter = typesetter
        word = Wording(document.language)
        style = PaperStyle(form: document.form, language: document.language, air: air)
    }

    /// Text in a column, as a box of its own.
    func box(
        _ text: StyledText, x: Double = 0, width: Double, alignment: TextBox.Alignment = .left, leading: Double? = nil
    ) -> TextBox {
        var box = TextBox(x: x, width: width, alignment: alignment)
        box.append(TextLayout(text, typesetter, width: width), leading: leading ?? style.leading)
        return box
    }

    /// Text over the whole width.
    func strip(
        _ text: StyledText, width: Double, alignment: TextBox.Alignment = .left, leading: Double? = nil
    ) -> Strip {
        Strip(boxes: [box(text, width: width, alignment: alignment, leading: leading)], width: width)
    }
}
