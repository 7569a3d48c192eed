package import BigInt

/// How an exact number becomes a whole one. A rounding is always declared, never a default of some library.
package enum RoundingRule: String, Codable, Sendable, CaseIterable {
    /// 切捨て toward negative infinity.
    case down
    /// 切上げ toward positive infinity.
    case up
    /// 四捨五入 to the nearest; halves away from zero.
    case nearest
    /// Cut off the fraction.
    case towardZero

    package func whole(_ value: Rational) -> BigInt {
        switch self {
        case .down: value.floor
        case .up: -((-value).floor)
        case .nearest:
            value < 0
                ? -((-value + Rational(1, over: 2)).floor)
                : (value + Rational(1, over: 2)).floor
        case .towardZero: value < 0 ? -((-value).floor) : value.floor
        }
    }
}
