import Crypto

/// A code to keep on paper, for the day on which the second factor is lost; good once (リカバリーコード).
///
/// 80 random bits, so a plain SHA-256 of it may be stored.
package struct RecoveryCode: Hashable, Sendable {
    package static let byteCount = 10
    /// How many a person is given at a time.
    package static let count = 10

    private let plain: [UInt8]

    /// - Parameter bytes: ``byteCount`` random ones.
    package init(_ bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount)
        plain = Array(Base32.text(bytes).lowercased().utf8)
    }

    /// What a person typed: upper or lower case, with or without hyphens and spaces. Nil when it cannot be one.
    package init?(typed text: String) {
        guard text.utf8.count <= 64 else { return nil }
        let plain = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }.map { $0 | 0x20 }
        let isWritten = plain.allSatisfy { (0x61...0x7A).contains($0) || (0x32...0x37).contains($0) }
        guard plain.count == 16, isWritten else { return nil }
        self.plain = plain
    }

    /// Four groups of four: `abcd-efgh-ijkl-mnop`.
    package var text: String {
        stride(from: 0, to: 16, by: 4).map { String(decoding: plain[$0..<$0 + 4], as: UTF8.self) }.joined(
            separator: "-")
    }

    package var digest: [UInt8] { Array(SHA256.hash(data: plain)) }
}

extension RecoveryCode: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(recovery code)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
