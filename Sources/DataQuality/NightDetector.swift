import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// 夜間発電: generation is greater than one quantum of the meter in a slot that lies wholly in night (``NightMask``).
///
/// Night is below -0.833° where the place is exact; where the prefectural office stands for it, lower by the margin of
/// the settings, so that a home at the edge of its prefecture is not flagged for its own dawn.
enum NightDetector: Detector {
    static let id = "night"
    static let version = 1
    static let raises: Flag = .night

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        guard let generation = day.generation, let quantum = Int32(exactly: day.context.meterQuantumWattHours),
            generation.greatest > quantum, hasEnergyInDark(generation.slots, above: quantum, day)
        else { return }
        let night = NightMask(day.sun, frame: day.context.frame, sineOfThreshold: sineOfThreshold(day)).isNight
        for (slot, value) in generation.slots.enumerated() where value > quantum && night[slot] {
            flags.raise(.night, at: slot)
        }
    }

    @inline(__always)
    private static func sineOfThreshold(_ day: AssessedDay) -> Double {
        day.context.locationIsExact ? day.sineOfHorizon : day.sineOfLoweredHorizon
    }

    /// Whether energy stands in a slot whose both ends are dark: the cheap first look, without the transit rule.
    @inline(__always)
    private static func hasEnergyInDark(
        _ slots: UnsafeBufferPointer<Int32>, above quantum: Int32, _ day: AssessedDay
    ) -> Bool {
        let threshold = sineOfThreshold(day)
        let frame = day.context.frame
        return day.sun.directions.withUnsafeBufferPointer { sun in
            var found = false
            var wasDark = frame.height(of: sun[0]) < threshold
            for slot in 0..<slots.count {
                let isDark = frame.height(of: sun[slot + 1]) < threshold
                found = found || (wasDark && isDark && slots[slot] > quantum)
                wasDark = isDark
            }
            return found
        }
    }
}
