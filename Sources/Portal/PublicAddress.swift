package import Documents
package import Quantities

/// Where browsers reach this site, as whoever runs it says: `https://registry.example.jp`.
package struct PublicAddress: Hashable, Sendable {
    package let text: String

    /// - Throws: ``Rejection`` `documents.link.malformed`.
    package init(_ text: String) throws(Rejection) {
        self.text = try Document.Link(text.hasSuffix("/") ? String(text.dropLast()) : text).address
    }

    /// - Parameter path: of one of our pages.
    /// - Throws: ``Rejection`` `documents.link.malformed`.
    package func link(to path: String) throws(Rejection) -> Document.Link { try Document.Link(text + path) }
}
