/// The path of a route, with names in braces for what varies: `/accounts/{account}/statement`.
package struct PathTemplate: Hashable, Sendable {
    package enum Segment: Hashable, Sendable {
        case literal(String)
        case value(String)
    }

    package let text: String
    package let segments: [Segment]

    /// Traps when the text is no template: templates are literals of the program.
    package init(_ text: String) {
        precondition(text.hasPrefix("/"), "a path begins with a slash")
        self.text = text
        segments = text.split(separator: "/").map {
            $0.hasPrefix("{") ? .value(String($0.dropFirst().dropLast())) : .literal(String($0))
        }
    }

    /// The names in braces, in order.
    package var names: [String] {
        segments.compactMap { segment in
            guard case .value(let name) = segment else { return nil }
            return name
        }
    }
}

extension PathTemplate: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}
