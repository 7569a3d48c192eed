package import Quantities

/// What a token may be used for; the role of its person bounds it further (スコープ).
package enum TokenScope: Hashable, Sendable {
    /// Everything that only reads.
    case readOnly
    /// These commands and queries, by their names: `units.transfer`.
    case names(Set<String>)

    package static let most = 400
    private static let readWord = "read"

    /// - Parameter isRead: it changes nothing.
    package func allows(_ name: String, isRead: Bool) -> Bool {
        switch self {
        case .readOnly: isRead
        case .names(let names): names.contains(name)
        }
    }

    /// Reads `read`, or names between spaces.
    /// - Throws: ``Rejection`` `identity.token.scope`.
    package init(_ text: String) throws(Rejection) {
        guard text != Self.readWord else {
            self = .readOnly
            return
        }
        let names = text.utf8.count <= 20_000 ? text.split(separator: " ").map(String.init) : []
        let isNamed = names.allSatisfy { name in
            name.utf8.count <= 64 && name.contains(".")
                && name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: ".") }
        }
        guard (1...Self.most).contains(names.count), isNamed else { throw .tokenScope(text) }
        self = .names(Set(names))
    }

    package var text: String {
        switch self {
        case .readOnly: Self.readWord
        case .names(let names): names.sorted().joined(separator: " ")
        }
    }
}

extension TokenScope: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
