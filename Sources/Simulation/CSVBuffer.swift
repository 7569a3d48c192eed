/// Bytes on their way to a file: gathered to about a mebibyte, then handed on.
struct CSVBuffer {
    private static let limit = 1 << 20
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(Self.limit + 65_536) }

    @inline(__always)
    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(contentsOf other: [UInt8]) { bytes.append(contentsOf: other) }

    /// A whole number in decimal.
    @inline(__always)
    mutating func append(number value: Int32) {
        var rest = value.magnitude
        if value < 0 { bytes.append(0x2D) }
        if rest < 10 { return bytes.append(0x30 + UInt8(rest)) }
        var divisor: UInt32 = 10
        while divisor <= rest / 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Two digits.
    @inline(__always)
    mutating func appendTwo(_ value: Int) {
        bytes.append(0x30 + UInt8(value / 10))
        bytes.append(0x30 + UInt8(value % 10))
    }

    /// Hands the bytes on when enough have gathered, or all the same when `isLast`.
    @inline(__always)
    mutating func pass<E: Error>(
        isLast: Bool = false, to sink: (UnsafeRawBufferPointer) throws(E) -> Void
    ) throws(E) {
        guard bytes.count >= Self.limit || (isLast && !bytes.isEmpty) else { return }
        var failure: E?
        bytes.withUnsafeBytes { raw in
            do throws(E) { try sink(raw) } catch { failure = error }
        }
        if let failure { throw failure }
        bytes.removeAll(keepingCapacity: true)
    }
}
