package import Telemetry

/// A set of slots of one day, one bit each, in place of an array (コマの集合).
///
/// As text: lower-case hexadecimal, slot 0 the most significant bit of the first digit; 6, 12, 24 or 72 digits for 24, 48,
/// 96 or 288 slots, so the text tells the grid.
package struct SlotMask: Sendable, Hashable {
    package let grid: SlotGrid
    /// Slot 0 is the most significant bit of the first word; unused bits are zero.
    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)

    /// No slot.
    package init(grid: SlotGrid) { self.grid = grid }

    /// Nil for anything that ``text`` would not have written.
    package init?(text: some StringProtocol) {
        let digits = text.utf8
        guard let grid = try? SlotGrid(perDay: digits.count * 4) else { return nil }
        self.init(grid: grid)
        for (index, byte) in digits.enumerated() {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            for bit in 0..<4 where digit & (8 >> UInt8(bit)) != 0 { insert(index * 4 + bit) }
        }
    }

    package var text: String {
        String(decoding: (0..<grid.perDay / 4).map { Self.digits[Int(digit(at: $0))] }, as: UTF8.self)
    }

    package var count: Int {
        words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount + words.3.nonzeroBitCount
            + words.4.nonzeroBitCount
    }

    package var isEmpty: Bool { (words.0 | words.1 | words.2 | words.3 | words.4) == 0 }

    package func contains(_ slot: Int) -> Bool { word(slot >> 6) & Self.bit(slot) != 0 }

    /// Precondition: `slot` is a slot of the grid.
    package mutating func insert(_ slot: Int) {
        precondition(slot >= 0 && slot < grid.perDay, "no such slot")
        switch slot >> 6 {
        case 0: words.0 |= Self.bit(slot)
        case 1: words.1 |= Self.bit(slot)
        case 2: words.2 |= Self.bit(slot)
        case 3: words.3 |= Self.bit(slot)
        default: words.4 |= Self.bit(slot)
        }
    }

    private func digit(at index: Int) -> UInt64 { word(index >> 4) >> UInt64(60 - (index & 15) * 4) & 15 }

    private func word(_ index: Int) -> UInt64 {
        switch index {
        case 0: words.0
        case 1: words.1
        case 2: words.2
        case 3: words.3
        default: words.4
        }
    }

    private static func bit(_ slot: Int) -> UInt64 { 1 << UInt64(63 - (slot & 63)) }

    private static let digits = Array("0123456789abcdef".utf8)

    package static func == (a: Self, b: Self) -> Bool { a.grid == b.grid && a.words == b.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(grid)
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
        hasher.combine(words.4)
    }
}
