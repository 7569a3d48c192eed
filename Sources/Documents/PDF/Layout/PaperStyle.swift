/// The measures of a form in a language, in points: one place for all of them.
struct PaperStyle {
    let form: Document.Form
    let language: Language
    /// White space as a part of what is usual: a certificate that is a little too long for its sheet draws together.
    var air = 1.0

    /// A4
    static let sheet = Rectangle(x: 0, y: 0, width: millimetres(210), height: millimetres(297))

    /// Where text stands.
    var area: Rectangle {
        let side = millimetres(form == .certificate ? 23 : 19)
        let top = millimetres(form == .certificate ? 19 : 23)
        let bottom = millimetres(form == .certificate ? 20 : 22)
        return Rectangle(
            x: side, y: top, width: Self.sheet.width - 2 * side, height: Self.sheet.height - top - bottom)
    }

    private var isCertificate: Bool { form == .certificate }

    var body: TextStyle { TextStyle(size: isCertificate ? 8 : 9) }
    var small: TextStyle { TextStyle(size: isCertificate ? 7.2 : 8, colour: .muted) }
    var key: TextStyle { TextStyle(size: isCertificate ? 7.4 : 8.2, colour: .muted) }
    var value: TextStyle { TextStyle(size: isCertificate ? 8 : 8.8) }
    var caption: TextStyle { TextStyle(size: isCertificate ? 7.4 : 8.6, isBold: !isCertificate) }
    var command: TextStyle { TextStyle(face: .mono, size: isCertificate ? 6.9 : 7.6) }
    var running: TextStyle { TextStyle(size: 7, colour: .muted) }
    var section: TextStyle { TextStyle(size: isCertificate ? 9.2 : 12.5, isBold: true, colour: .accent) }
    var heading: TextStyle { TextStyle(size: isCertificate ? 8.4 : 9.6, isBold: true) }

    /// From one line to the next, as a multiple of the size: kanji fill their squares and want more white between lines.
    var leading: Double {
        switch (form, language) {
        case (.report, .ja): 1.65
        case (.report, .en): 1.45
        case (.certificate, .ja): 1.32 + 0.23 * air
        case (.certificate, .en): 1.24 + 0.16 * air
        }
    }

    /// The same in tables and entries.
    var closeLeading: Double { language == .ja ? 1.28 + 0.22 * air : 1.22 + 0.14 * air }

    var sectionGap: Double { (isCertificate ? 10 : 24) * air }
    var blockGap: Double { (isCertificate ? 4 : 9) * air }
    /// Above and below the text of an entry.
    var entryPadding: Double { 2.4 * air }
    var keyWidth: Double { isCertificate ? 76 : 124 }
}
