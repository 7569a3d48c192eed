/// Writes HTML that is escaped by construction.
///
/// Names of elements and attributes are literals of the program; everything else passes ``HTMLText``. The one way around
/// it is ``style(_:)``, for the style sheet.
struct HTMLWriter {
    private(set) var page = ""

    mutating func literal(_ markup: StaticString) { page += markup.description }

    mutating func text(_ text: String) { page += HTMLText.escaped(text) }

    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text content: String
    ) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// An element of HTML that has no content and no end: `meta`, `col`.
    mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        tag(name, attributes, end: ">")
    }

    /// An element of SVG without content.
    mutating func shape(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        tag(name, attributes, end: "/>")
    }

    /// Precondition: `sheet` comes from ``Stylesheet``.
    mutating func style(_ sheet: String) {
        page += "<style>\n" + sheet + "</style>"
    }

    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        tag(name, attributes, end: ">")
    }

    mutating func close(_ name: StaticString) { page += "</\(name)>" }

    private mutating func tag(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, end: StaticString
    ) {
        page += "<\(name)"
        for (key, value) in attributes {
            page += " \(key)=\""
            text(value)
            page += "\""
        }
        page += end.description
    }
}
