package import Quantities

/// Consecutive units of one batch, as an event names them.
package struct UnitPart: Hashable, Sendable, Codable {
    package let batch: BatchID
    package let prefix: SerialPrefix
    package let range: SerialRange

    package init(batch: BatchID, prefix: SerialPrefix, range: SerialRange) {
        self.batch = batch
        self.prefix = prefix
        self.range = range
    }

    package var quantity: Tonnes { range.quantity }
    package var first: Serial { Serial(known: prefix, range.first) }
    package var last: Serial { Serial(known: prefix, range.last) }

    package func with(_ range: SerialRange) -> UnitPart { UnitPart(batch: batch, prefix: prefix, range: range) }
}

extension UnitPart: Comparable {
    /// By prefix, then by first serial.
    package static func < (a: UnitPart, b: UnitPart) -> Bool { (a.prefix, a.range.first) < (b.prefix, b.range.first) }
}

extension UnitPart: CustomStringConvertible {
    package var description: String { range.count == 1 ? "\(first)" : "\(first)–\(last)" }
}

extension Sequence where Element == UnitPart {
    /// Tonnes in all parts. They are different units of one registry, so their number cannot overflow.
    var quantity: Tonnes { map(\.quantity).sum }
}
