import Foundation
package import Quantities

/// What a person signs in with: an e-mail address or a user name (ログイン名). Personal, so it stays out of the log.
///
/// One spelling per name: NFC, lower case. 1–254 bytes without white space or control characters.
package struct LoginName: Hashable, Sendable, Codable {
    package static let longest = 254

    package let text: String

    /// - Throws: ``Rejection`` `identity.login.malformed`.
    package init(_ text: String) throws(Rejection) {
        guard text.utf8.count <= 4 * Self.longest, let name = Self.normalised(text) else {
            throw Rejection(
                "identity.login.malformed", expected: "1–\(Self.longest) bytes without white space",
                found: "\(text.utf8.count) bytes", ja: "ログイン名の形式が正しくありません", en: "The login name is malformed")
        }
        self.text = name
    }

    private static func normalised(_ text: String) -> String? {
        let name = text.precomposedStringWithCanonicalMapping.lowercased().precomposedStringWithCanonicalMapping
        let isClean = name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
                .spaceSeparator:
                false
            default: true
            }
        }
        return isClean && (1...longest).contains(name.utf8.count) ? name : nil
    }

    package init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
