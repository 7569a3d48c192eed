package import Quantities

/// Serial numbers from `first` to `last`, both included; never empty. What prefix they have is said beside it.
///
/// No arithmetic here can overflow: numbers have twelve digits at most.
package struct SerialRange: Hashable, Sendable {
    package static let numbers: ClosedRange<Int64> = 1...999_999_999_999

    package let first: Int64
    package let last: Int64

    /// - Throws: `registry.serial.outOfRange`, `registry.serial.backwards`, in this order.
    package init(_ first: Int64, _ last: Int64) throws(Rejection) {
        guard Self.numbers.contains(first) else { throw .serialOutOfRange(first) }
        guard Self.numbers.contains(last) else { throw .serialOutOfRange(last) }
        guard first <= last else {
            throw Rejection(
                "registry.serial.backwards", expected: "first ≤ last", found: "\(first)–\(last)",
                ja: "シリアル番号の範囲が逆です", en: "The range of serials runs backwards")
        }
        self.first = first
        self.last = last
    }

    /// For ranges made from valid ones. Traps when out of range or backwards.
    init(known first: Int64, _ last: Int64) {
        precondition(Self.numbers.contains(first) && Self.numbers.contains(last) && first <= last, "bad serial range")
        self.first = first
        self.last = last
    }

    package var count: Int64 { last - first + 1 }
    package var quantity: Tonnes { Tonnes(known: count) }

    package func contains(_ number: Int64) -> Bool { first <= number && number <= last }
    package func contains(_ other: SerialRange) -> Bool { first <= other.first && other.last <= last }
    package func overlaps(_ other: SerialRange) -> Bool { first <= other.last && other.first <= last }

    package func intersection(_ other: SerialRange) -> SerialRange? {
        overlaps(other) ? SerialRange(known: max(first, other.first), min(last, other.last)) : nil
    }

    /// What is left when `other` is taken away: none, one or two ranges, ascending.
    package func subtracting(_ other: SerialRange) -> [SerialRange] {
        guard overlaps(other) else { return [self] }
        var rest: [SerialRange] = []
        if first < other.first { rest.append(SerialRange(known: first, other.first - 1)) }
        if other.last < last { rest.append(SerialRange(known: other.last + 1, last)) }
        return rest
    }

    /// The highest `count` numbers; all when there are no more. Precondition: `count` ≥ 1.
    package func highest(_ count: Int64) -> SerialRange {
        precondition(count >= 1, "no empty range of serials")
        return count >= self.count ? self : SerialRange(known: last - count + 1, last)
    }
}

extension SerialRange: CustomStringConvertible {
    package var description: String { first == last ? "\(first)" : "\(first)–\(last)" }
}

extension SerialRange: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(Int64.self, forKey: .first), try container.decode(Int64.self, forKey: .last))
    }

    private enum CodingKeys: String, CodingKey { case first, last }
}
