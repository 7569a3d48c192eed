/// A strict reader of the HTML this module writes: every element is closed in order, every attribute is quoted and given
/// once, no bare `<`, and no `&` that is not one of the five references.
struct Markup {
    struct Element {
        let name: String
        let attributes: [String: String]
        let depth: Int
    }

    struct Fault: Error, CustomStringConvertible { let description: String }

    private(set) var elements: [Element] = []
    /// Text outside the style sheet, references resolved.
    private(set) var text = ""

    private static let voids: Set<String> = ["meta", "br", "wbr", "hr", "img", "link", "input", "col"]

    init(_ page: String) throws {
        let doctype = "<!doctype html>\n"
        guard page.hasPrefix(doctype) else { throw Fault(description: "no doctype") }
        var open: [String] = []
        var rest = page.dropFirst(doctype.count)
        while let first = rest.first {
            guard first == "<" else {
                let end = rest.firstIndex(of: "<") ?? rest.endIndex
                if open.last != "style" {
                    guard !rest[..<end].contains(">") else { throw Fault(description: "bare > in \(rest[..<end])") }
                    text += try Self.resolved(rest[..<end])
                }
                rest = rest[end...]
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { throw Fault(description: "open tag at the end") }
            let tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                let name = String(tag.dropFirst())
                guard let last = open.popLast(), last == name else {
                    throw Fault(description: "</\(name)> closes <\(open.last ?? "nothing")>")
                }
                if ["p", "td", "th", "div", "li", "dt", "dd", "h1", "h2", "h3", "caption"].contains(name) {
                    text += "\n"
                }
            } else {
                let element = try Self.element(tag, depth: open.count)
                elements.append(element)
                if tag.last != "/", !Self.voids.contains(element.name) { open.append(element.name) }
            }
        }
        guard open.isEmpty else { throw Fault(description: "never closed: \(open)") }
    }

    private static func element(_ tag: Substring, depth: Int) throws -> Element {
        let body = tag.last == "/" ? tag.dropLast() : tag
        let name = body.prefix { $0.isLetter || $0.isNumber }
        guard !name.isEmpty else { throw Fault(description: "no name in <\(tag)>") }
        var attributes: [String: String] = [:]
        var rest = body.dropFirst(name.count)
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { throw Fault(description: "<\(tag)>") }
            let key = String(rest[rest.index(after: rest.startIndex)..<equals])
            rest = rest[rest.index(after: equals)...]
            guard rest.first == "\"", let quote = rest.dropFirst().firstIndex(of: "\""),
                key.allSatisfy({ ($0.isLetter && $0.isASCII) || $0 == "-" || $0.isNumber })
            else { throw Fault(description: "attribute in <\(tag)>") }
            let value = try resolved(rest[rest.index(after: rest.startIndex)..<quote])
            guard attributes.updateValue(value, forKey: key) == nil else { throw Fault(description: "\(key) twice") }
            rest = rest[rest.index(after: quote)...]
        }
        return Element(name: String(name), attributes: attributes, depth: depth)
    }

    private static func resolved(_ text: Substring) throws -> String {
        var out = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            out += rest[..<ampersand]
            rest = rest[ampersand...]
            let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
            guard let (reference, character) = references.first(where: { rest.hasPrefix($0.key) }) else {
                throw Fault(description: "reference in \(rest.prefix(20))")
            }
            out += character
            rest = rest.dropFirst(reference.count)
        }
        return out + rest
    }
}
