import Quantities

/// What of the raw readings may be claimed, by the flags' documented definitions written down a second time.
///
/// Only a slot whose sun stands within 0.03° of the horizon is left undecided (``undecided``); everything else follows
/// from the raw file alone.
struct RawClaim {
    struct DayKey: Hashable {
        let site: String
        let day: Int
    }

    /// Slots that must be left out, per flag.
    private(set) var flagged: [DayKey: [String: Set<Int>]] = [:]
    /// Slots that generate with the sun at the horizon.
    private(set) var undecided: [DayKey: Set<Int>] = [:]
    let homes: [String: RawHome]
    let rule: SelfConsumptionRule

    init(_ homes: [RawHome], of data: RealDataset) {
        self.homes = Dictionary(uniqueKeysWithValues: homes.map { ($0.site, $0) })
        rule = data.rule
        for home in homes {
            let kilowatts = data.homes.first { $0.site == home.site }.flatMap { Double($0.kilowatts) } ?? 0
            for day in home.days {
                flagged[DayKey(site: home.site, day: day)] = flags(home, day, watts: Int(kilowatts * 1000))
                undecided[DayKey(site: home.site, day: day)] = []
            }
            judgeNight(home, data)
        }
        flagCopies(homes)
    }

    /// Per flag, how many slots bear it.
    var counts: [String: Int] {
        flagged.values.reduce(into: [:]) { sums, day in
            for (flag, slots) in day where !slots.isEmpty { sums[flag, default: 0] += slots.count }
        }
    }

    /// The months of the year with a slot that bears the flag, as `2016-04`.
    func months(with flag: String) -> Set<String> {
        Set(flagged.filter { $0.value[flag]?.isEmpty == false }.map { RawDay.month($0.key.day) })
    }

    var undecidedCount: Int { undecided.values.reduce(0) { $0 + $1.count } }

    /// Slots that are out for sure, and slots that may be.
    func excluded(_ key: DayKey) -> (sure: Set<Int>, possible: Set<Int>) {
        let sure = (flagged[key] ?? [:]).values.reduce(into: Set<Int>()) { $0.formUnion($1) }
        return (sure, sure.union(undecided[key] ?? []))
    }

    /// EL_gen and EL_sold in Wh of a day without the slots left out.
    func sums(_ key: DayKey, leavingOut excluded: Set<Int>) -> (generation: Int, sold: Int) {
        guard let home = homes[key.site] else { return (0, 0) }
        return home.slots(of: key.day).reduce(into: (0, 0)) { sums, slot in
            guard !excluded.contains(slot), let generation = home.generation[slot], let second = home.second[slot]
            else { return }
            sums.0 += generation
            switch rule {
            case .generationMinusExport: sums.1 += second
            case .minimumOfGenerationAndConsumption: sums.1 += max(0, generation - second)
            }
        }
    }

    private func flags(_ home: RawHome, _ day: Int, watts: Int) -> [String: Set<Int>] {
        let slots = home.slots(of: day)
        var flags: [String: Set<Int>] = [:]
        let isExport = rule == .generationMinusExport
        for slot in slots {
            let (generation, second) = (home.generation[slot], home.second[slot])
            if generation == nil || second == nil { flags["missing", default: []].insert(slot) }
            if (generation ?? 0) < 0 || (second ?? 0) < 0 { flags["negative", default: []].insert(slot) }
            let greatest = max(generation ?? 0, isExport ? second ?? 0 : 0)
            if greatest * home.slotsPerDay > watts * 24 { flags["aboveCapacity", default: []].insert(slot) }
            if home.doubted.contains(slot) { flags["doubtedBySource", default: []].insert(slot) }
            if isExport, let generation, let second, second > generation {
                flags["exportExceedsGeneration", default: []].insert(slot)
            }
        }
        flags["stale"] = stale(slots, home.generation).union(stale(slots, home.second))
        return flags
    }

    /// Every window of six equal values other than zero.
    private func stale(_ slots: Range<Int>, _ values: [Int: Int]) -> Set<Int> {
        var stale: Set<Int> = []
        for first in slots.lowerBound...(slots.upperBound - 6) {
            guard let value = values[first], value != 0, (first..<first + 6).allSatisfy({ values[$0] == value }) else {
                continue
            }
            stale.formUnion(first..<first + 6)
        }
        return stale
    }

    /// More than 10 Wh, the meter's step, while the sun is down.
    private mutating func judgeNight(_ home: RawHome, _ data: RealDataset) {
        for (slot, value) in home.generation where value > 10 {
            let key = DayKey(site: home.site, day: slot / home.slotsPerDay)
            switch RoughSun.light(
                slot: slot, perDay: home.slotsPerDay, latitude: data.latitude, longitude: data.longitude)
            {
            case .night: flagged[key]?["night", default: []].insert(slot)
            case .uncertain: undecided[key]?.insert(slot)
            case .day: break
            }
        }
    }

    private mutating func flagCopies(_ homes: [RawHome]) {
        var seen: [[Int?]: [DayKey]] = [:]
        for home in homes {
            for day in home.days {
                let slots = home.slots(of: day)
                let bright = slots.compactMap { home.generation[$0] }.filter { $0 != 0 }
                guard bright.count >= 8, Set(bright).count >= 4 else { continue }
                let values = [home.generation, home.second, home.other].flatMap { channel in slots.map { channel[$0] } }
                seen[values, default: []].append(DayKey(site: home.site, day: day))
            }
        }
        for keys in seen.values where keys.count > 1 {
            for key in keys {
                guard let home = homes.first(where: { $0.site == key.site }) else { continue }
                flagged[key]?["copy"] = Set(home.slots(of: key.day))
            }
        }
    }
}
