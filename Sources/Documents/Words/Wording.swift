package import Quantities

/// How a document of one language says things: fixed phrases, numbers, days.
package struct Wording: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package func callAsFunction(_ phrase: Phrase) -> String {
        language == .ja ? phrase.ja : phrase.en
    }

    /// The phrase with `{0}`, `{1}` … replaced, each once and never inside an argument.
    package func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
        Self.filled(self(phrase), arguments)
    }

    /// The same for a sentence from elsewhere.
    package static func filled(_ sentence: String, _ arguments: [String]) -> String {
        var out = ""
        var rest = Substring(sentence)
        while let brace = rest.firstIndex(of: "{") {
            out += rest[..<brace]
            let end = rest[brace...].firstIndex(of: "}") ?? rest.endIndex
            if let index = Int(rest[rest.index(after: brace)..<end]), arguments.indices.contains(index) {
                out += arguments[index]
            }
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
        }
        return out + rest
    }

    package func callAsFunction(_ text: Bilingual) -> String { text.text(in: language) }
}
