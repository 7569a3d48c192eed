package import Telemetry

/// The flags of one site-day: one set per slot, or nothing at all when no slot is flagged.
package struct SlotFlags: Sendable, Hashable {
    package let grid: SlotGrid
    /// One ``Flag`` set per slot as raw bits; empty when no slot is flagged.
    package private(set) var bits: [UInt16] = []

    /// No slot flagged.
    package init(grid: SlotGrid) { self.grid = grid }

    /// Precondition: `bits` is empty or has one element per slot.
    package init(grid: SlotGrid, bits: [UInt16]) {
        precondition(bits.isEmpty || bits.count == grid.perDay, "one set of flags per slot")
        self.grid = grid
        self.bits = bits.allSatisfy { $0 == 0 } ? [] : bits
    }

    package var isEmpty: Bool { bits.isEmpty }

    package subscript(slot: Int) -> Flag { bits.isEmpty ? [] : Flag(rawValue: bits[slot]) }

    /// All flags that stand on at least one slot.
    package var union: Flag { Flag(rawValue: bits.reduce(0, |)) }

    package mutating func raise(_ flag: Flag, at slot: Int) {
        guard flag.rawValue != 0 else { return }
        if bits.isEmpty { bits = [UInt16](repeating: 0, count: grid.perDay) }
        bits[slot] |= flag.rawValue
    }

    package mutating func raise(_ flag: Flag, at slots: Range<Int>) {
        for slot in slots { raise(flag, at: slot) }
    }

    /// Raises a flag that concerns the whole day, such as ``Flag/copy``.
    package mutating func raiseEverywhere(_ flag: Flag) { raise(flag, at: 0..<grid.perDay) }
}
