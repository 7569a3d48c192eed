/// Electric energy (電力量) in whole watt-hours.
///
/// Arithmetic traps on overflow: 9.2 × 10¹⁸ Wh is more than the world generates in a year.
package struct Energy: Hashable, Sendable {
    package let wattHours: Int64

    @inlinable
    package init(wattHours: Int64) { self.wattHours = wattHours }

    package static let zero = Energy(wattHours: 0)

    package static func wattHours(_ count: Int64) -> Energy { Energy(wattHours: count) }
    package static func kilowattHours(_ count: Int64) -> Energy { Energy(wattHours: count * 1000) }

    /// The exact number of kilowatt-hours.
    package var kilowattHours: Rational { Rational(wattHours) / 1000 }
    /// The exact number of megawatt-hours.
    package var megawattHours: Rational { Rational(wattHours) / 1_000_000 }
}

extension Energy: Comparable, AdditiveArithmetic {
    package static func < (a: Energy, b: Energy) -> Bool { a.wattHours < b.wattHours }
    package static func + (a: Energy, b: Energy) -> Energy { Energy(wattHours: a.wattHours + b.wattHours) }
    package static func - (a: Energy, b: Energy) -> Energy { Energy(wattHours: a.wattHours - b.wattHours) }
}

extension Energy: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(wattHours: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wattHours)
    }
}

extension Energy: CustomStringConvertible {
    package var description: String { "\(wattHours) Wh" }
}
