package import Quantities

/// A unit of measure (単位) as exponents of base dimensions and an exact scale to their base units.
///
/// Units are the same only when both agree: `MWh` and `kWh` share a dimension, yet neither stands for the other unless a
/// formula says `convert(…, [kWh])`. So no factor of 1000 is ever silent. Substances are dimensions of their own: a tonne
/// of CO2 is no tonne of carbon, and only a declared ratio such as 44/12 t-CO2/t-C leads from one to the other.
package struct PhysicalUnit: Hashable, Sendable {
    /// What is counted, named by its base unit.
    package enum Dimension: String, CaseIterable, Sendable, Comparable {
        case energy = "kWh"
        case carbonDioxide = "t-CO2"
        case carbon = "t-C"
        case methane = "t-CH4"
        case mass = "t"
        case area = "ha"
        case volume = "kL"
        case length = "km"
        case time = "h"
        /// A year has no exact number of hours, so it stands alone.
        case year = "year"

        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// Never holds a zero exponent.
    package let exponents: [Dimension: Int]
    /// How many base units one of this unit is. Positive.
    package let scale: Rational

    init(exponents: [Dimension: Int], scale: Rational) {
        self.exponents = exponents.filter { $0.value != 0 }
        self.scale = scale
    }

    /// A plain number.
    package static let one = PhysicalUnit(exponents: [:], scale: 1)

    package func isCommensurable(with other: PhysicalUnit) -> Bool { exponents == other.exponents }

    static func * (a: PhysicalUnit, b: PhysicalUnit) -> PhysicalUnit {
        PhysicalUnit(exponents: a.exponents.merging(b.exponents, uniquingKeysWith: +), scale: a.scale * b.scale)
    }

    static func / (a: PhysicalUnit, b: PhysicalUnit) -> PhysicalUnit {
        PhysicalUnit(
            exponents: a.exponents.merging(b.exponents.mapValues { -$0 }, uniquingKeysWith: +), scale: a.scale / b.scale
        )
    }
}

extension PhysicalUnit: CustomStringConvertible {
    /// In base units, with the scale in front when it is not 1: `t-CO2/kWh`, `1000 kWh`.
    package var description: String {
        func product(_ sign: Int) -> [String] {
            Dimension.allCases.flatMap { dimension -> [String] in
                let count = sign * exponents[dimension, default: 0]
                return count > 0 ? Array(repeating: dimension.rawValue, count: count) : []
            }
        }
        let above = product(1).joined(separator: "·")
        let below = product(-1).map { "/" + $0 }.joined()
        let name = (above.isEmpty ? "1" : above) + below
        return scale == 1 ? name : "\(scale) \(name)"
    }
}
