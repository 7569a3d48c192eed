package import BigInt

/// An exact number: no value between a factor and a floored tonne is ever rounded on the way.
///
/// Always in lowest terms with a positive denominator. Text is a plain decimal where that is exact (`0.000434`), else a
/// fraction (`497/3`); both read back to the same value.
package struct Rational: Hashable, Sendable {
    package let numerator: BigInt
    package let denominator: BigInt

    /// Precondition: `denominator` is not zero.
    package init(_ numerator: BigInt, over denominator: BigInt) {
        precondition(denominator != 0, "a fraction over zero")
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    package init(_ whole: some BinaryInteger) {
        numerator = BigInt(whole)
        denominator = 1
    }

    /// The greatest whole number that is not greater.
    package var floor: BigInt {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }

    package var isWhole: Bool { denominator == 1 }

    package static func + (a: Self, b: Self) -> Self {
        Rational(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
    }

    package static func - (a: Self, b: Self) -> Self {
        Rational(a.numerator * b.denominator - b.numerator * a.denominator, over: a.denominator * b.denominator)
    }

    package static func * (a: Self, b: Self) -> Self {
        Rational(a.numerator * b.numerator, over: a.denominator * b.denominator)
    }

    /// Precondition: `b` is not zero.
    package static func / (a: Self, b: Self) -> Self {
        Rational(a.numerator * b.denominator, over: a.denominator * b.numerator)
    }

    package static prefix func - (a: Self) -> Self { Rational(-a.numerator, over: a.denominator) }
}

extension Rational: ExpressibleByIntegerLiteral, AdditiveArithmetic {
    package init(integerLiteral value: Int64) { self.init(value) }
    package static var zero: Rational { 0 }
}

extension Rational: Comparable {
    package static func < (a: Self, b: Self) -> Bool { a.numerator * b.denominator < b.numerator * a.denominator }
}
