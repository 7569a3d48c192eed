import Quantities

/// A piece of a formula's text.
struct FormulaToken {
    enum Kind: Equatable {
        case number(String)
        case name(String)
        /// What stands between square brackets.
        case unit(String)
        /// One of `+ − × / ( ) ,`, in one spelling each.
        case sign(Character)
        case end
    }

    let kind: Kind
    /// The character at which it begins, counted from 1.
    let position: Int

    var text: String {
        switch kind {
        case .number(let text), .name(let text): text
        case .unit(let text): "[\(text)]"
        case .sign(let sign): String(sign)
        case .end: "the end"
        }
    }

    /// Longest formula, number and name accepted: limits on hostile input, far above any published formula.
    private static let longestText = 2000
    private static let longestNumber = 60
    private static let longestName = 40

    private static let signs: [Character: Character] = [
        "+": "+", "-": "−", "−": "−", "*": "×", "×": "×", "/": "/", "÷": "/", "(": "(", ")": ")", ",": ",",
    ]

    static func tokens(of text: String, at place: String) throws(Rejection) -> [FormulaToken] {
        guard text.utf8.count <= longestText else {
            throw .formula(
                "methodology.formula.tooLong", at: place, position: 1, expected: "≤ \(longestText) bytes",
                found: "\(text.utf8.count) bytes", ja: "算定式が長すぎます", en: "The formula is too long")
        }
        let characters = Array(text)
        var tokens: [FormulaToken] = []
        var index = 0
        func run(_ belongs: (Character) -> Bool) -> String {
            let start = index
            while index < characters.count, belongs(characters[index]) { index += 1 }
            return String(characters[start..<index])
        }
        while index < characters.count {
            let character = characters[index]
            let position = index + 1
            if character == " " || character == "\n" {
                index += 1
            } else if let sign = signs[character] {
                index += 1
                tokens.append(FormulaToken(kind: .sign(sign), position: position))
            } else if isDigit(character) {
                let number = run { isDigit($0) || $0 == "." }
                try check(number, longestNumber, at: place, position)
                tokens.append(FormulaToken(kind: .number(number), position: position))
            } else if isLetter(character) {
                let name = run { isLetter($0) || isDigit($0) || $0 == "_" }
                try check(name, longestName, at: place, position)
                tokens.append(FormulaToken(kind: .name(name), position: position))
            } else if character == "[" {
                index += 1
                let unit = run { $0 != "]" }
                guard index < characters.count else { throw unexpected("[\(unit)", at: place, position) }
                index += 1
                tokens.append(FormulaToken(kind: .unit(unit), position: position))
            } else {
                throw unexpected(String(character), at: place, position)
            }
        }
        tokens.append(FormulaToken(kind: .end, position: characters.count + 1))
        return tokens
    }

    /// A name as a definition may declare it.
    static func isName(_ text: String) -> Bool {
        guard let first = text.first, isLetter(first), text.utf8.count <= longestName else { return false }
        return text.allSatisfy { isLetter($0) || isDigit($0) || $0 == "_" }
    }

    // By the byte: a letter under a combining mark also lies between "a" and "z".
    private static func isDigit(_ character: Character) -> Bool {
        character.asciiValue.map { (0x30...0x39).contains($0) } ?? false
    }

    private static func isLetter(_ character: Character) -> Bool {
        character.asciiValue.map { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) } ?? false
    }

    private static func check(_ text: String, _ limit: Int, at place: String, _ position: Int) throws(Rejection) {
        guard text.utf8.count <= limit else {
            throw .formula(
                "methodology.formula.tooLong", at: place, position: position, expected: "≤ \(limit) characters",
                found: text, ja: "算定式の語が長すぎます", en: "A word of the formula is too long")
        }
    }

    static func unexpected(
        _ found: String, at place: String, _ position: Int, expected: String = "a number, symbol, sign or [unit]"
    ) -> Rejection {
        .formula(
            "methodology.formula.malformed", at: place, position: position, expected: expected, found: found,
            ja: "算定式として読めません", en: "The formula cannot be read")
    }
}
