import Crypto

/// A random value that opens something: a session, an API token, a one-time link (秘密値).
///
/// 256 bits, so a plain SHA-256 of it may be stored: there is nothing to guess. The value itself is shown once and kept
/// nowhere.
package struct Secret: Hashable, Sendable {
    package static let byteCount = 32

    let bytes: [UInt8]

    /// - Parameter bytes: as many random ones as ``byteCount`` says; traps otherwise.
    package init(_ bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "a secret has \(Self.byteCount) bytes")
        self.bytes = bytes
    }

    /// Reads what ``text`` wrote; nil for anything else, whatever its length.
    package init?(text: some StringProtocol) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == Self.byteCount else {
            return nil
        }
        self.bytes = bytes
    }

    /// 43 characters that are safe in URLs, cookies and headers.
    package var text: String { Base64URL.text(bytes) }

    /// What is stored, and looked for.
    package var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }
}

/// Never shows itself in a log or a failing test.
extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
