/// Writes HTML that is escaped by construction.
///
/// Names of elements and attributes are literals of the program; everything else passes ``HTMLText``. The one way around
/// it is ``style(_:)``, for the style sheet.
package struct HTMLWriter {
    package private(set) var page = ""

    package init() {}

    package mutating func literal(_ markup: StaticString) { page += markup.description }

    package mutating func text(_ text: String) { page += HTMLText.escaped(text) }

    /// Text in which a word too long for a narrow column may break: cells never break shorter ones.
    package mutating func prose(_ text: String) {
        var run = 0
        var start = text.startIndex
        for index in text.indices {
            run = Self.mayBreak(after: text[index]) ? 0 : run + 1
            guard run == Self.longestWord else { continue }
            let end = text.index(after: index)
            self.text(String(text[start..<end]))
            literal("<wbr>")
            start = end
            run = 0
        }
        self.text(String(text[start...]))
    }

    /// Characters after which a word that is still going on gets an opportunity to break.
    private static let longestWord = 24

    /// Blanks, and scripts from CJK radicals on, which break between any two characters.
    private static func mayBreak(after character: Character) -> Bool {
        character.isWhitespace || (character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? true)
    }

    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text content: String
    ) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// An element of HTML that has no content and no end: `meta`, `col`.
    package mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        tag(name, attributes, end: ">")
    }

    /// The same with attributes that are gathered at run time.
    package mutating func void(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        tag(name, attributes, end: ">")
    }

    /// An element of SVG without content.
    package mutating func shape(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        tag(name, attributes, end: "/>")
    }

    /// Precondition: `sheet` comes from ``Stylesheet``.
    mutating func style(_ sheet: String) {
        page += "<style>\n" + sheet + "</style>"
    }

    package mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        tag(name, attributes, end: ">")
    }

    /// An element with what `content` writes inside it.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// The same with attributes that are gathered at run time.
    package mutating func element(
        _ name: StaticString, _ attributes: [(StaticString, String)], _ content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        tag(name, attributes, end: ">")
        try content(&self)
        close(name)
    }

    package mutating func close(_ name: StaticString) { page += "</\(name)>" }

    private mutating func tag(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, end: StaticString
    ) {
        tag(name, attributes.map { ($0.key, $0.value) }, end: end)
    }

    private mutating func tag(_ name: StaticString, _ attributes: [(StaticString, String)], end: StaticString) {
        page += "<\(name)"
        for (key, value) in attributes {
            page += " \(key)=\""
            text(value)
            page += "\""
        }
        page += end.description
    }
}
