package import Quantities

/// A language documents are written in. The raw value is its BCP 47 tag.
package enum Language: String, CaseIterable, Codable, Hashable, Sendable {
    case ja, en

    package var other: Language { self == .ja ? .en : .ja }
}

extension Bilingual {
    package func text(in language: Language) -> String { language == .ja ? ja : en }
}
