import TransparencyLog

/// A strong validator of content (RFC 9110 §8.8.3): the SHA-256 of its bytes.
package struct EntityTag: Hashable, Sendable {
    package let text: String

    package init(of bytes: [UInt8]) { text = "\"\(LogHash.sha256(bytes).hex)\"" }

    /// Whether the client has this content already, by its `If-None-Match`.
    package func isKnown(to request: WebRequest) -> Bool {
        let known =
            request.headers["If-None-Match"]?.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } } ?? []
        return known.contains { $0.hasPrefix("*") || $0.hasPrefix(text) || $0.hasPrefix("W/\(text)") }
    }
}
