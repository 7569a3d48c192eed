import Quantities
import Store

/// The text of a rule file, as it was installed (規程の原文).
package struct ShowRule: Query {
    package static let name = "rule.show"
    package static let readers = Readers.everyone

    package let digest: String

    /// - Parameter digest: SHA-256 of the text, in hexadecimal.
    package init(_ digest: String) { self.digest = digest }

    /// - Throws: ``Rejection`` `rule.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> String {
        guard let rule = try folder.store.read({ try Rules.rule(digest: digest, in: $0) }) else {
            throw Rejection(
                "rule.unknown", expected: "the digest of an installed rule", found: String(digest.prefix(80)),
                ja: "この規程はありません", en: "There is no such rule")
        }
        return rule.text
    }
}
