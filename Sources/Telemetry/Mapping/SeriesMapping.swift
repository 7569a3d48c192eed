package import Quantities

/// One column, or one row of slot columns, of a delivered file: what it counts and in which unit.
package struct SeriesMapping: Sendable, Equatable {
    package enum Quantity: String, Sendable, CaseIterable {
        /// Energy of the slot.
        case energy
        /// Average power over the slot; energy is power × slot hours.
        case power
        /// Reading of a cumulative register (積算値) at the end of the slot.
        case register
    }

    package let channel: Channel
    /// Columns: one in a long file, one per slot in a wide one.
    package let columns: [String]
    package let quantity: Quantity
    package let unit: String
    /// Exact factor on top of the unit.
    package let scale: Rational
    package let rounding: RoundingRule
    /// The site this column is about, where not every column of a row is about the same one.
    package let site: String?
    /// Whole digits of a register before it begins again at zero.
    package let digits: Int?
    package let quality: QualityRule?

    /// Units by quantity, each in watt-hours or watts.
    static func units(_ quantity: Quantity) -> [(String, Int)] {
        switch quantity {
        case .energy, .register: [("Wh", 1), ("kWh", 1000), ("MWh", 1_000_000)]
        case .power: [("W", 1), ("kW", 1000), ("MW", 1_000_000)]
        }
    }

    /// Without a declaration no rounding can raise a claim: EL_gen − EL_sold falls when generation goes down and export
    /// goes up. Consumption and import only ever limit self-consumption from above, so they go down too.
    static func usualRounding(_ channel: Channel) -> RoundingRule { channel == .export ? .up : .down }

    /// Watt-hours of one counted unit in a slot of `minutes`.
    func factor(minutes: Int) -> Rational {
        let unitFactor = Self.units(quantity).first { $0.0 == unit }?.1 ?? 1
        let factor = Rational(unitFactor) * scale
        return quantity == .power ? factor * Rational(minutes) / 60 : factor
    }

    /// Watt-hours after which the register begins again at zero; nil without ``digits``.
    var registerRange: Rational? {
        digits.map { DecimalText.power($0) * factor(minutes: 60) }
    }
}

/// How the source's own quality column is understood. What it doubts gets ``Mark/doubtedBySource``.
package struct QualityRule: Sendable, Equatable {
    package enum Test: Sendable, Equatable {
        /// Any other text is doubtful, an empty cell too unless `""` is listed.
        case good([String])
        /// These texts are doubtful.
        case bad([String])
        /// Cells that contain the text are doubtful.
        case badWhenContains(String)
    }

    package let column: String
    package let test: Test
}
