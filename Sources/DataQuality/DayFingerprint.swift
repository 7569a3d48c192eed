package import Telemetry

/// A 64-bit sign by which equal site-days find each other in a whole fleet (サイト日の指紋).
///
/// Two site-days are an exact copy when they differ in site or day and agree in grid, channels and every value of every
/// channel, and the day is informative: at least ``leastSlots`` slots of generation are known and not zero, with at
/// least ``leastDifferent`` different values among them. So rainy, dead and missing days do not count as copies.
///
/// Equal days have equal fingerprints; equal fingerprints must be confirmed with ``isExactCopy(_:_:)``. The hash is
/// fixed for good, unlike `Hasher`, so that stored fingerprints of any run can be compared. It does not resist someone
/// who looks for collisions, and need not: a collision is refuted by the confirmation.
package enum DayFingerprint {
    package static let version = 1
    /// Slots of generation, known and not zero, that make a day informative.
    package static let leastSlots = 8
    /// Different values among them.
    package static let leastDifferent = 4

    /// Nil when the day is not informative.
    package static func of(_ day: SiteDay) -> UInt64? {
        guard isInformative(day) else { return nil }
        var hash = UInt64(day.grid.perDay)
        for channel in day.channels { hash = hash << 4 | UInt64(channel.rawValue) }
        return day.values.withUnsafeBufferPointer { values in
            // Every grid has an even number of slots, so two values make one word.
            for pair in stride(from: 0, to: values.count, by: 2) {
                let word =
                    UInt64(UInt32(bitPattern: values[pair])) << 32 | UInt64(UInt32(bitPattern: values[pair + 1]))
                hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 32
            }
            return hash
        }
    }

    /// Whether two site-days are copies of each other by the definition above.
    package static func isExactCopy(_ a: SiteDay, _ b: SiteDay) -> Bool {
        (a.site != b.site || a.day != b.day) && a.grid == b.grid && a.channels == b.channels && a.values == b.values
            && isInformative(a)
    }

    private static func isInformative(_ day: SiteDay) -> Bool {
        guard let range = day.range(of: .generation) else { return false }
        return day.values.withUnsafeBufferPointer { values in
            var slots = 0
            var different: (Int32, Int32, Int32) = (0, 0, 0)
            var count = 0
            for value in values[range] where value != 0 && value != SiteDay.missing {
                slots += 1
                guard count < leastDifferent, value != different.0, value != different.1, value != different.2 else {
                    if slots >= leastSlots && count >= leastDifferent { return true }
                    continue
                }
                switch count {
                case 0: different.0 = value
                case 1: different.1 = value
                case 2: different.2 = value
                default: break
                }
                count += 1
            }
            return slots >= leastSlots && count >= leastDifferent
        }
    }
}
