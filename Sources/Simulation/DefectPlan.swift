/// Which day of one home bears which defect, from the seed alone.
///
/// - Of every 50 homes (or fewer) one is silent for a week, where the period has two weeks or more.
/// - Of every 100 homes (or fewer) one repeats the next home's values for a day, where there are two homes.
/// - Of the other days about 4 in 1000 have a gap of 1–6 slots, 2 a stale run of 6–12 slots, 1 a sentinel in 1–3 slots
///   and 1 generation in the night.
struct DefectPlan: Sendable {
    private let seed: UInt64
    private let home: Int
    private let homes: Int
    private let silent: Range<Int>
    /// The day on which the home repeats the next home's values.
    private let copyDay: Int?
    /// The day on which the home before repeats this home's values, which therefore stay as they are.
    private let copiedDay: Int?

    init(seed: UInt64, home: Int, homes: Int, days: Int) {
        self.seed = seed
        self.home = home
        self.homes = homes
        silent = Self.silentWeek(seed, home, homes, days)
        copyDay = Self.copyDay(seed, home, homes, days)
        let before = (home + homes - 1) % homes
        copiedDay = Self.copyDay(seed, before, homes, days)
    }

    func defect(onDay day: Int) -> SimulatedDefect {
        if day == copyDay { return .copy(ofHome: (home + 1) % homes) }
        if day == copiedDay { return .none }
        if silent.contains(day) { return .dead }
        var random = SimulationRandom(seed: seed, stream: 2, UInt64(home), UInt64(day))
        switch random.below(1000) {
        case 0..<4:
            let length = 1 + random.below(6)
            let start = random.below(ClearSky.slots - length)
            return .gap(start..<start + length)
        case 4..<6:
            // From 09:00 at the earliest to 16:00 at the latest, when every panel in Japan generates.
            let length = 6 + random.below(7)
            let start = 18 + random.below(15 - length)
            return .stale(start..<start + length)
        case 6:
            let length = 1 + random.below(3)
            let start = random.below(ClearSky.slots - length)
            return .sentinel(start..<start + length)
        case 7:
            // 00:30 to 02:30, night everywhere in Japan all year.
            let start = 1 + random.below(2)
            return .nightNoise(start..<start + 2, wattHours: Int32(60 + random.below(140)))
        default: return .none
        }
    }

    private static func silentWeek(_ seed: UInt64, _ home: Int, _ homes: Int, _ days: Int) -> Range<Int> {
        var random = SimulationRandom(seed: seed, stream: 3, UInt64(home / 50))
        let chosen = home / 50 * 50 + random.below(min(50, homes - home / 50 * 50))
        guard home == chosen, days >= 14 else { return 0..<0 }
        let start = random.below(days - 7)
        return start..<start + 7
    }

    private static func copyDay(_ seed: UInt64, _ home: Int, _ homes: Int, _ days: Int) -> Int? {
        guard homes >= 2, let day = plannedCopyDay(seed, home, homes, days) else { return nil }
        // A home that is copied on that day must not copy on it too.
        return plannedCopyDay(seed, (home + 1) % homes, homes, days) == day ? nil : day
    }

    private static func plannedCopyDay(_ seed: UInt64, _ home: Int, _ homes: Int, _ days: Int) -> Int? {
        var random = SimulationRandom(seed: seed, stream: 4, UInt64(home / 100))
        let chosen = home / 100 * 100 + random.below(min(100, homes - home / 100 * 100))
        return home == chosen ? random.below(days) : nil
    }
}
