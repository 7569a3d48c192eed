import Documents

extension HTMLWriter {
    /// Text of the data folder, whose Japanese parts are marked as such on a page in another language, so that they are
    /// read out and drawn as Japanese (WCAG 2.2, 3.1.2).
    mutating func prose(_ text: String, on language: Language) {
        guard language != .ja, text.contains(where: Self.isJapanese) else { return prose(text) }
        var rest = text[...]
        while let first = rest.first {
            let isJapanese = Self.isJapanese(first)
            let end = rest.firstIndex { Self.isJapanese($0) != isJapanese } ?? rest.endIndex
            let part = String(rest[..<end])
            if isJapanese { element("span", ["lang": "ja"], text: part) } else { prose(part) }
            rest = rest[end...]
        }
    }

    /// Kana, ideographs, and the punctuation and wide forms that stand between them.
    private static func isJapanese(_ character: Character) -> Bool {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0x3000...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF: true
        default: false
        }
    }
}
