import Telemetry

/// Half-hourly generation and export of one simulated day, Wh; filled again and again without allocating.
struct DayReadings {
    private(set) var generation = [Int32](repeating: 0, count: ClearSky.slots)
    private(set) var export = [Int32](repeating: 0, count: ClearSky.slots)
    /// What the home used; not metered.
    private var load = [Int32](repeating: 0, count: ClearSky.slots)

    /// - Parameters:
    ///   - sky: Wh per rated kilowatt and slot under a cloudless sky.
    ///   - clearness: the day's share of it, 0.12 to 1.
    ///   - average: Wh per slot of the average home.
    mutating func run(
        sky: ArraySlice<Float>, clearness: Double, kilowatts: Double, load average: [Double], appetite: Double,
        random: SimulationRandom
    ) {
        var random = random
        // Half-clear days are restless, clear and dull ones steady.
        let unrest = 0.02 + 1.6 * clearness * (1 - clearness)
        for slot in 0..<ClearSky.slots {
            let draw = random.next()
            let cloud = Double(draw & 0xFFFF) * 0x1p-16 - 0.5
            let habit = Double(draw >> 16 & 0xFFFF) * 0x1p-16
            let share = min(1, max(0.05, clearness + cloud * unrest))
            let generated = Int32(Double(sky[sky.startIndex + slot]) * kilowatts * share)
            let used = Int32(average[slot] * appetite * (0.5 + habit))
            generation[slot] = generated
            load[slot] = used
            export[slot] = max(0, generated - used)
        }
    }

    mutating func spoil(_ defect: SimulatedDefect) {
        switch defect {
        case .none, .copy, .dead: break
        case .gap(let slots): fill(slots, SiteDay.missing)
        case .sentinel(let slots): fill(slots, SimulatedFleet.sentinel)
        case .stale(let slots):
            // At least 1 Wh, so that the run is one that the rule speaks of.
            let stuck = max(1, generation[slots.lowerBound])
            for slot in slots {
                generation[slot] = stuck
                export[slot] = max(0, stuck - load[slot])
            }
        case .nightNoise(let slots, let wattHours):
            for slot in slots { generation[slot] = wattHours }
        }
    }

    private mutating func fill(_ slots: Range<Int>, _ value: Int32) {
        for slot in slots {
            generation[slot] = value
            export[slot] = value
        }
    }
}
