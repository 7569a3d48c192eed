import Quantities

/// How a number in a file becomes whole watt-hours: exactly, but for one declared rounding.
///
/// `Wh = round(number × factor)`. For each count of decimals that a number may have, the factor is kept as a fraction in
/// lowest terms, so that nearly every reading is one multiplication and often no division.
struct WattHourScale: Sendable, Equatable {
    /// Numbers with up to this many decimals take the fast way.
    static let fastDecimals = 18

    struct Step: Sendable, Equatable {
        var numerator: Int64
        /// 0 when the fraction does not fit in 64 bits: then the slow way.
        var denominator: Int64
    }

    let factor: Rational
    let rounding: RoundingRule
    /// By decimals, 0 to ``fastDecimals``.
    let steps: [Step]

    init(factor: Rational, rounding: RoundingRule) {
        self.factor = factor
        self.rounding = rounding
        var ratio = factor
        steps = (0...Self.fastDecimals).map { _ in
            defer { ratio = ratio / 10 }
            guard let numerator = Int64(exactly: ratio.numerator), let denominator = Int64(exactly: ratio.denominator)
            else { return Step(numerator: 0, denominator: 0) }
            return Step(numerator: numerator, denominator: denominator)
        }
    }

    /// Watt-hours of a number that was read in the plain form, or nil when only ``slow(_:factor:rounding:)`` can tell.
    @inline(__always)
    static func fast(_ number: DecimalText, _ steps: UnsafePointer<Step>, _ rounding: RoundingRule) -> Int64? {
        guard number.form == .plain, number.decimals >= 0, number.decimals <= fastDecimals else { return nil }
        let step = steps[number.decimals]
        let (product, overflow) = number.mantissa.multipliedReportingOverflow(by: step.numerator)
        if overflow { return nil }
        if step.denominator == 1 { return product }
        return step.denominator == 0 ? nil : divide(product, by: step.denominator, rounding)
    }

    /// Watt-hours of any number; nil when it is malformed or beyond ±2⁶².
    static func slow(_ text: UnsafeBufferPointer<UInt8>, factor: Rational, rounding: RoundingRule) -> Int64? {
        guard let number = DecimalText.exact(text), let value = Int64(exactly: rounding.whole(number * factor)),
            value.magnitude <= 1 << 62
        else { return nil }
        return value
    }

    @inline(__always)
    static func divide(_ value: Int64, by divisor: Int64, _ rounding: RoundingRule) -> Int64 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        if remainder == 0 { return quotient }
        switch rounding {
        case .down: return value < 0 ? quotient - 1 : quotient
        case .up: return value < 0 ? quotient : quotient + 1
        case .towardZero: return quotient
        case .nearest:
            // At least half: |remainder| ≥ divisor − |remainder|, which cannot overflow.
            guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
            return value < 0 ? quotient - 1 : quotient + 1
        }
    }
}
