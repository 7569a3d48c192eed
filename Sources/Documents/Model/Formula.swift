/// An expression of a methodology as it is set in print: `EL_PJ,S` is EL with the subscript "PJ,S".
///
/// A symbol is a letter followed by letters, digits and underscores; what follows its first underscore is the subscript,
/// which may go on after a comma that no blank follows. A word before a parenthesis is a function. Only `*` and the minus are replaced, by × and −.
package struct Formula: Hashable, Sendable {
    package let pieces: [Piece]

    package enum Piece: Hashable, Sendable {
        case plain(String)
        case symbol(String, below: String)
    }

    package init(_ text: String) {
        var pieces: [Piece] = []
        var plain = ""
        var rest = Substring(text)
        while let first = rest.first {
            guard Self.isLetter(first) else {
                plain.append(Self.sign[first] ?? first)
                rest.removeFirst()
                continue
            }
            let word = Self.word(rest)
            rest = rest.dropFirst(word.count)
            guard rest.first != "(" else {
                plain += word
                continue
            }
            if !plain.isEmpty { pieces.append(.plain(plain)) }
            plain = ""
            let bar = word.firstIndex(of: "_") ?? word.endIndex
            pieces.append(.symbol(String(word[..<bar]), below: String(word[bar...].dropFirst())))
        }
        if !plain.isEmpty { pieces.append(.plain(plain)) }
        self.pieces = pieces
    }

    private static let sign: [Character: Character] = ["*": "×", "-": "−"]

    private static func word(_ text: Substring) -> Substring {
        var end = text.startIndex
        var hasSubscript = false
        while end < text.endIndex {
            let character = text[end]
            if character == "_" { hasSubscript = true }
            let next = text.index(after: end)
            let goesOn =
                character == "," && hasSubscript && next < text.endIndex && isLetter(text[next])
                && !text[next...].prefix(while: { isLetter($0) || $0.isNumber || $0 == "_" }).contains("_")
            guard goesOn || isLetter(character) || character.isNumber || character == "_" else { break }
            end = next
        }
        return text[..<end]
    }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter && character.isASCII }
}
