package import Quantities

extension PhysicalUnit {
    /// Longest unit accepted, in bytes, and most names in it.
    private static let longestText = 64
    private static let mostNames = 12

    /// Every unit name there is, with its exact meaning in base units. 1 kWh is 0.0036 GJ by definition.
    private static let names: [String: PhysicalUnit] = {
        func unit(_ dimension: Dimension, _ numerator: Int, over denominator: Int = 1) -> PhysicalUnit {
            PhysicalUnit(
                exponents: [dimension: 1], scale: Rational(numerator) / Rational(denominator))
        }
        func power(_ numerator: Int, over denominator: Int = 1) -> PhysicalUnit {
            PhysicalUnit(exponents: [.energy: 1, .time: -1], scale: Rational(numerator) / Rational(denominator))
        }
        return [
            "1": .one,
            "%": PhysicalUnit(exponents: [:], scale: Rational(1) / 100),
            "Wh": unit(.energy, 1, over: 1000), "kWh": unit(.energy, 1), "MWh": unit(.energy, 1000),
            "GWh": unit(.energy, 1_000_000),
            "MJ": unit(.energy, 5, over: 18), "GJ": unit(.energy, 2500, over: 9),
            "TJ": unit(.energy, 2_500_000, over: 9),
            "W": power(1, over: 1000), "kW": power(1), "MW": power(1000),
            "g-CO2": unit(.carbonDioxide, 1, over: 1_000_000), "kg-CO2": unit(.carbonDioxide, 1, over: 1000),
            "t-CO2": unit(.carbonDioxide, 1),
            "kg-C": unit(.carbon, 1, over: 1000), "t-C": unit(.carbon, 1),
            // Carbon that is bound in methane is carbon.
            "kg-CH4-C": unit(.carbon, 1, over: 1000), "t-CH4-C": unit(.carbon, 1),
            "kg-CH4": unit(.methane, 1, over: 1000), "t-CH4": unit(.methane, 1),
            "g": unit(.mass, 1, over: 1_000_000), "kg": unit(.mass, 1, over: 1000), "t": unit(.mass, 1),
            "m2": unit(.area, 1, over: 10_000), "ha": unit(.area, 1),
            "L": unit(.volume, 1, over: 1000), "kL": unit(.volume, 1), "m3": unit(.volume, 1),
            "m": unit(.length, 1, over: 1000), "km": unit(.length, 1),
            "h": unit(.time, 1), "day": unit(.time, 24), "year": unit(.year, 1),
        ]
    }()

    /// Reads `t-CO2/kWh`, `kg-CH4-C/ha/year` or `L/(t·km)`.
    ///
    /// A product after a stroke needs parentheses, because `L/t·km` is read in two ways.
    /// - Throws: ``Rejection`` `methodology.unit.malformed`.
    package init(parsing text: String) throws(Rejection) {
        guard text.utf8.count <= Self.longestText, let unit = Self.parse(text) else {
            throw Rejection(
                "methodology.unit.malformed", expected: "t-CO2/kWh, kg-CH4-C/ha/year, L/(t·km), 1 …",
                found: Rejection.echo(text), ja: "単位として読めません", en: "This is not a known unit")
        }
        self = unit
    }

    private static func parse(_ text: String) -> PhysicalUnit? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= mostNames, let first = parts.first, var unit = product(first) else { return nil }
        for part in parts.dropFirst() {
            let divisor: PhysicalUnit?
            if part.hasPrefix("("), part.hasSuffix(")") {
                divisor = product(part.dropFirst().dropLast())
            } else {
                divisor = names[String(part)]
            }
            guard let divisor else { return nil }
            unit = unit / divisor
        }
        return unit
    }

    private static func product(_ text: Substring) -> PhysicalUnit? {
        let parts = text.split(separator: "·", omittingEmptySubsequences: false)
        guard parts.count <= mostNames else { return nil }
        var unit = PhysicalUnit.one
        for part in parts {
            guard let next = names[String(part)] else { return nil }
            unit = unit * next
        }
        return unit
    }
}
