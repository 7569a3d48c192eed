/// A sentence in the two languages of the schemes.
package struct Bilingual: Hashable, Sendable, Codable {
    package let ja: String
    package let en: String

    package init(ja: String, en: String) {
        self.ja = ja
        self.en = en
    }
}
