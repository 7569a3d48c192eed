import Quantities

/// The values that a source writes for "no value", such as -9999 or NaN.
final class SentinelSet {
    private let texts: [[UInt8]]
    private let numbers: [Rational]
    /// For 0 to 18 decimals, the mantissas that the numbers have; ``none`` where a number has no such form.
    private let mantissas: UnsafeMutablePointer<Int64>
    private let numberCount: Int
    private static let none = Int64.min

    init(_ declared: [String]) {
        texts = declared.map { Array($0.utf8) }
        let numbers = texts.compactMap { text in text.withUnsafeBufferPointer { DecimalText.exact($0) } }
        self.numbers = numbers
        numberCount = numbers.count
        mantissas = .allocate(capacity: max(1, numbers.count * (WattHourScale.fastDecimals + 1)))
        for decimals in 0...WattHourScale.fastDecimals {
            for (index, number) in numbers.enumerated() {
                let scaled = number * DecimalText.power(decimals)
                mantissas[decimals * numbers.count + index] =
                    scaled.isWhole ? Int64(exactly: scaled.numerator) ?? Self.none : Self.none
            }
        }
    }

    deinit { mantissas.deallocate() }

    /// A number as it was read from a cell.
    @inline(__always)
    func contains(_ number: DecimalText, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if numberCount == 0 { return false }
        if number.form == .plain, number.decimals >= 0, number.decimals <= WattHourScale.fastDecimals {
            for index in 0..<numberCount where mantissas[number.decimals * numberCount + index] == number.mantissa {
                return true
            }
            return false
        }
        return DecimalText.exact(text).map { numbers.contains($0) } ?? false
    }

    /// A cell that is no number.
    func contains(_ text: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Bool {
        texts.contains { $0.elementsEqual(text) }
            || (text.contains { $0 >= 0x80 } && texts.contains(encoding.utf8(text)))
    }
}
