import BigInt

extension Rational {
    /// Longest text accepted: a limit on hostile input, far above any factor ever published.
    private static let longestText = 400

    /// Reads `-12`, `0.000434` or `497/3`. No exponent, no grouping, no locale.
    /// - Throws: ``Rejection`` `quantity.number.malformed`.
    package init(parsing text: String) throws(Rejection) {
        guard text.utf8.count <= Self.longestText, let value = Self.parse(text) else {
            throw Rejection(
                "quantity.number.malformed", expected: "-12, 0.000434 or 497/3", found: String(text.prefix(80)),
                ja: "数値として読めません", en: "This is not a number")
        }
        self = value
    }

    private static func parse(_ text: String) -> Rational? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let numerator = parseDecimal(parts[0]) else { return nil }
        guard parts.count == 2 else { return numerator }
        guard let denominator = parseDecimal(parts[1]), denominator > 0 else { return nil }
        return numerator / denominator
    }

    private static func parseDecimal(_ text: Substring) -> Rational? {
        let negative = text.first == "-"
        let pieces = (negative ? text.dropFirst() : text).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count),
            pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let digits = BigInt(pieces.joined(), radix: 10)
        else { return nil }
        let scale = pieces.count == 2 ? pieces[1].utf8.count : 0
        return Rational(negative ? -digits : digits, over: BigInt(10).power(scale))
    }

    /// The exact decimal text, or nil when the decimal expansion does not end.
    package var exactDecimal: String? {
        var rest = denominator
        var twos = 0
        var fives = 0
        while rest % 2 == 0 {
            rest /= 2
            twos += 1
        }
        while rest % 5 == 0 {
            rest /= 5
            fives += 1
        }
        guard rest == 1 else { return nil }
        return decimal(places: max(twos, fives), .towardZero)
    }

    /// Decimal text with exactly `places` decimal places, rounded by `rule`.
    package func decimal(places: Int, _ rule: RoundingRule) -> String {
        let scaled = rule.whole(self * Rational(BigInt(10).power(places)))
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        let sign = scaled < 0 ? "-" : ""
        guard places > 0 else { return sign + padded }
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

extension Rational: CustomStringConvertible {
    package var description: String { exactDecimal ?? "\(numerator)/\(denominator)" }
}

extension Rational: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(parsing: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
