package import Quantities

/// One thing that is wrong with what a client sent.
package struct SchemaProblem: Hashable, Sendable, Codable {
    /// Where: in the body, the query, the path or a header.
    package let place: Place
    /// A JSON pointer (RFC 6901) into the body, or the name of the parameter.
    package let pointer: String
    /// Stable: `api.value.type`.
    package let code: String
    package let expected: String
    package let found: String
    package let message: Bilingual

    package enum Place: String, CaseIterable, Hashable, Sendable, Codable { case body, query, path, header }

    /// More are not told at once.
    static let most = 100
    private static let longestFound = 80

    init(_ place: Place, _ pointer: String, _ fault: Fault, expected: String, found: String) {
        self.place = place
        self.pointer = pointer
        code = fault.rawValue
        self.expected = expected
        self.found = String(found.prefix(Self.longestFound))
        message = fault.message
    }

    /// What kinds of faults there are.
    enum Fault: String, CaseIterable {
        case type = "api.value.type"
        case unknown = "api.value.unknown"
        case missing = "api.value.missing"
        case format = "api.value.format"
        case range = "api.value.range"
        case count = "api.value.count"
        case word = "api.value.word"
        case several = "api.value.several"

        var message: Bilingual {
            switch self {
            case .type: Bilingual(ja: "値の型が異なります", en: "The value is of another type")
            case .unknown: Bilingual(ja: "定義されていない項目です", en: "There is no member of this name")
            case .missing: Bilingual(ja: "必須の項目がありません", en: "A required member is missing")
            case .format: Bilingual(ja: "値の形式が正しくありません", en: "The text is not written as it must be")
            case .range: Bilingual(ja: "値が範囲外です", en: "The number is out of range")
            case .count: Bilingual(ja: "要素の数が範囲外です", en: "There are too few or too many items")
            case .word: Bilingual(ja: "選択肢にない値です", en: "This is none of the words that are known here")
            case .several: Bilingual(ja: "同じ項目が2回指定されています", en: "The same parameter was given twice")
            }
        }
    }
}

/// What a client sent, refused with everything that is wrong with it.
package struct InvalidInput: Error, Hashable {
    package let rejection: Rejection
    package let problems: [SchemaProblem]

    /// - Parameter code: `api.body.invalid` or `api.parameters.invalid`.
    init(_ code: String, _ problems: [SchemaProblem]) {
        self.problems = Array(problems.prefix(SchemaProblem.most))
        let isBody = code == Self.body
        rejection = Rejection(
            code, expected: "what the description of this API says", found: "\(problems.count)",
            ja: isBody ? "本文に \(problems.count) 件の問題があります" : "パラメータに \(problems.count) 件の問題があります",
            en: isBody
                ? "The body has \(problems.count) problems" : "The parameters have \(problems.count) problems")
    }

    static let body = "api.body.invalid"
    static let parameters = "api.parameters.invalid"
}
