/// An amount of greenhouse gas in tonnes of CO2 equivalent (t-CO2), exact and unrounded.
package struct Emissions: Hashable, Sendable {
    package let tonnes: Rational

    package init(tonnes: Rational) { self.tonnes = tonnes }

    package static let zero = Emissions(tonnes: 0)

    /// Whole tonnes credited for one fiscal year: the project's sum, floored once (年度ごとの切捨て).
    ///
    /// Source: `assumed` in the scheme pack; it fits every row of the filings PV14 and AG24.
    /// - Throws: ``Rejection`` `quantity.emissions.negative`.
    package func credited() throws(Rejection) -> Tonnes {
        guard tonnes >= 0 else {
            throw Rejection(
                "quantity.emissions.negative", expected: "≥ 0 t-CO2", found: "\(tonnes)",
                ja: "排出削減量が負のため認証できません", en: "A negative reduction cannot be credited")
        }
        guard let whole = Int64(exactly: tonnes.floor) else {
            throw Rejection(
                "quantity.emissions.overflow", expected: "< 2^63 t-CO2", found: "\(tonnes)",
                ja: "排出削減量が大きすぎます", en: "The reduction is too large to be counted")
        }
        return Tonnes(known: whole)
    }
}

extension Emissions: Comparable, AdditiveArithmetic {
    package static func < (a: Emissions, b: Emissions) -> Bool { a.tonnes < b.tonnes }
    package static func + (a: Emissions, b: Emissions) -> Emissions { Emissions(tonnes: a.tonnes + b.tonnes) }
    package static func - (a: Emissions, b: Emissions) -> Emissions { Emissions(tonnes: a.tonnes - b.tonnes) }
}

extension Emissions: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(tonnes: try decoder.singleValueContainer().decode(Rational.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tonnes)
    }
}

extension Emissions: CustomStringConvertible {
    package var description: String { "\(tonnes) t-CO2" }
}
