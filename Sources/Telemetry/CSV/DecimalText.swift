import Quantities

/// A decimal number as it stands in a file, without loss: `mantissa × 10^-decimals`.
struct DecimalText {
    enum Form: UInt8 {
        /// `mantissa` and `decimals` are the number.
        case plain
        /// A number with more digits than `mantissa` holds; ``DecimalText/exact(_:)`` reads it.
        case long
        case malformed
    }

    var form: Form
    var mantissa: Int64
    var decimals: Int

    /// The longest number accepted, in bytes, and the greatest power of ten.
    static let longest = 64
    static let greatestExponent = 60

    private static let malformed = DecimalText(form: .malformed, mantissa: 0, decimals: 0)

    /// Reads `-12`, `+0.5`, `.5`, `3.`, `1.0096232e-07`. No grouping, no decimal comma, nothing around it.
    @inline(__always)
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> DecimalText {
        guard let base = text.baseAddress, text.count > 0, text.count <= longest else { return malformed }
        let end = base + text.count
        var cursor = base
        let isNegative = cursor.pointee == 0x2D
        if isNegative || cursor.pointee == 0x2B { cursor += 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var point = -1
        while cursor < end {
            let digit = cursor.pointee &- 0x30
            if digit < 10 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                digits += 1
            } else if cursor.pointee == 0x2E, point < 0 {
                point = digits
            } else {
                break
            }
            cursor += 1
        }
        guard digits > 0 else { return malformed }
        var decimals = point < 0 ? 0 : digits - point
        if cursor < end {
            guard let exponent = readExponent(cursor, end) else { return malformed }
            decimals -= exponent
        }
        guard digits <= 18 else { return DecimalText(form: .long, mantissa: 0, decimals: decimals) }
        let value = Int64(truncatingIfNeeded: mantissa)
        return DecimalText(form: .plain, mantissa: isNegative ? -value : value, decimals: decimals)
    }

    private static func readExponent(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int? {
        guard start.pointee | 0x20 == 0x65 else { return nil }
        var cursor = start + 1
        guard cursor < end else { return nil }
        let isNegative = cursor.pointee == 0x2D
        if isNegative || cursor.pointee == 0x2B { cursor += 1 }
        guard cursor < end, end - cursor <= 3 else { return nil }
        var value = 0
        while cursor < end {
            let digit = cursor.pointee &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
            cursor += 1
        }
        guard value <= greatestExponent else { return nil }
        return isNegative ? -value : value
    }

    /// The same number with any digits and any accepted exponent; slow. Nil when malformed.
    static func exact(_ text: UnsafeBufferPointer<UInt8>) -> Rational? {
        let number = read(text)
        guard number.form != .malformed else { return nil }
        var plain = text.prefix { $0 | 0x20 != 0x65 }
        if plain.first == 0x2B { plain = plain.dropFirst() }
        let isNegative = plain.first == 0x2D
        let digits = plain.filter { $0 != 0x2D && $0 != 0x2E }
        let sign = isNegative ? "-" : ""
        guard let whole = try? Rational(parsing: sign + String(decoding: digits, as: UTF8.self)) else { return nil }
        return number.decimals >= 0 ? whole / power(number.decimals) : whole * power(-number.decimals)
    }

    /// 10^`exponent`, for 0 or more.
    static func power(_ exponent: Int) -> Rational {
        (0..<exponent).reduce(Rational(1)) { value, _ in value * 10 }
    }
}
