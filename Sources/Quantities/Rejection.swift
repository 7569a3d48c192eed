/// A command or an input that a rule refuses, as a value (却下).
///
/// Two rejections are the same when their codes and facts are the same; the sentences are for people.
/// Codes are stable, lower camel case in dotted parts: `registry.block.notHeld`.
package struct Rejection: Error, Hashable, Sendable, Codable {
    /// Stable code, never reused for another meaning.
    package let code: String
    /// The rule that refuses, and where it comes from: a document section, or `design`.
    package let source: String
    package let expected: String
    package let found: String
    package let message: Bilingual

    package init(
        _ code: String, source: String = "design", expected: String = "", found: String = "", ja: String, en: String
    ) {
        self.code = code
        self.source = source
        self.expected = expected
        self.found = found
        self.message = Bilingual(ja: ja, en: en)
    }
}

extension Rejection: CustomStringConvertible {
    package var description: String {
        var line = "[\(code)] \(message.en) / \(message.ja)"
        if !expected.isEmpty || !found.isEmpty { line += " (expected \(expected); found \(found))" }
        return line
    }
}
