package import Quantities

/// The stable codes of refusals, as machines meet them.
package enum ProblemCatalogue {
    package struct Entry: Hashable, Sendable {
        package let code: String
        package let sentence: Bilingual
        package let status: Int
    }

    /// By code.
    package static let entries: [Entry] = text.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let sentence = Bilingual(ja: String(parts[1]), en: String(parts[2]))
        let rejection = Rejection(String(parts[0]), ja: sentence.ja, en: sentence.en)
        return Entry(code: rejection.code, sentence: sentence, status: RefusalStatus.status(of: rejection))
    }
}
