package import Quantities
package import Telemetry

/// How complete and how clean the readings of a site, or of many, are (データ品質の集計). Summaries add up.
///
/// Counts are exact; the completeness (データ充足率) is the exact fraction of slots received out of slots expected.
package struct QualitySummary: Sendable, Hashable {
    /// Site-days seen.
    package private(set) var siteDays = 0
    /// Slots that should have been received: those of the site-days seen, and what ``expect(days:grid:)`` added.
    package private(set) var expectedSlots = 0
    /// Slots in which every channel that the claim reads has a value.
    package private(set) var receivedSlots = 0
    package private(set) var flaggedSlots = 0
    package private(set) var excludedSlots = 0
    /// Generation in excluded slots where it is known and positive.
    package private(set) var excludedGeneration = Energy.zero
    /// Slots per flag, in the order of the bits.
    private var counts: [Int] = []

    package static let zero = QualitySummary()

    package init() {}

    /// Adds one site-day with the flags and the claim it got.
    package mutating func add(_ flags: SlotFlags, _ claim: Claim) {
        siteDays += 1
        expectedSlots += flags.grid.perDay
        receivedSlots += flags.grid.perDay
        excludedSlots += claim.excluded.count
        excludedGeneration += claim.excludedGeneration
        guard !flags.isEmpty else { return }
        if counts.isEmpty { counts = [Int](repeating: 0, count: Flag.allFlags.count) }
        for bits in flags.bits where bits != 0 {
            flaggedSlots += 1
            if Flag(rawValue: bits).contains(.missing) { receivedSlots -= 1 }
            var rest = bits & Flag.all.rawValue
            while rest != 0 {
                counts[rest.trailingZeroBitCount] += 1
                rest &= rest - 1
            }
        }
    }

    /// Adds days of which nothing was received at all.
    package mutating func expect(days: Int, grid: SlotGrid) { expectedSlots += days * grid.perDay }

    /// Slots that bear the flag. Precondition: a single flag of the catalogue.
    package func slots(with flag: Flag) -> Int {
        precondition(flag.rawValue.nonzeroBitCount == 1 && Flag.all.contains(flag), "not a single known flag")
        return counts.isEmpty ? 0 : counts[flag.rawValue.trailingZeroBitCount]
    }

    /// Slots received out of slots expected, 0 to 1; nil when none was expected.
    package var completeness: Rational? { expectedSlots == 0 ? nil : Rational(receivedSlots) / Rational(expectedSlots) }

    package static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum += b
        return sum
    }

    package static func += (a: inout Self, b: Self) {
        a.siteDays += b.siteDays
        a.expectedSlots += b.expectedSlots
        a.receivedSlots += b.receivedSlots
        a.flaggedSlots += b.flaggedSlots
        a.excludedSlots += b.excludedSlots
        a.excludedGeneration += b.excludedGeneration
        guard !b.counts.isEmpty else { return }
        a.counts = a.counts.isEmpty ? b.counts : zip(a.counts, b.counts).map { $0 + $1 }
    }
}
