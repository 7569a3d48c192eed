import DataQuality
import Quantities
import Telemetry
import TestRandom
import Testing

/// Every flag against a slow, obvious reading of its definition, on days full of defects.
@Suite struct AssessorPropertyTests {
    @Test("the detectors agree with a slow oracle on random days", arguments: Seeds.few)
    func oracle(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for rule in SelfConsumptionRule.allCases {
            var assessor = Assessor(rule: rule)
            for _ in 0..<100 {
                let (day, context) = try RandomDay.make(&random)
                let flags = assessor.flags(for: day, context: context)
                let expected = SlowAssessor(day: day, rule: rule, context: context)
                for slot in 0..<day.grid.perDay {
                    #expect(flags[slot] == expected.flags(at: slot), "slot \(slot) of \(day)")
                }
                #expect(assessor.flags(for: day, context: context) == flags)
            }
        }
    }
}

struct SlowAssessor {
    let day: SiteDay
    let rule: SelfConsumptionRule
    let context: SiteContext
    private let night: [Bool]

    init(day: SiteDay, rule: SelfConsumptionRule, context: SiteContext) {
        self.day = day
        self.rule = rule
        self.context = context
        night =
            NightMask(
                day.day, day.grid, latitude: context.latitude, longitude: context.longitude,
                threshold: context.locationIsExact ? -0.833 : -3.833
            ).isNight
    }

    func value(_ channel: Channel, _ slot: Int) -> Int? {
        guard slot >= 0, slot < day.grid.perDay, let slots = day.slots(of: channel) else { return nil }
        let value = slots[slots.startIndex + slot]
        return value == SiteDay.missing ? nil : Int(value)
    }

    func flags(at slot: Int) -> Flag {
        var flags: Flag = []
        for channel in rule.channels {
            guard let here = value(channel, slot) else {
                flags.insert(.missing)
                continue
            }
            if here < 0 { flags.insert(.negative) }
            if channel != .consumption, Rational(here) * Rational(day.grid.perDay) > Rational(context.ratedWatts) * 24 {
                flags.insert(.aboveCapacity)
            }
            if here != 0, (slot - 5...slot).contains(where: { isRun(from: $0, of: here, channel) }) {
                flags.insert(.stale)
            }
        }
        let generation = value(.generation, slot)
        if let generation, generation > Int(context.meterQuantumWattHours), night[slot] { flags.insert(.night) }
        if rule == .generationMinusExport, let generation, let export = value(.export, slot), export > generation {
            flags.insert(.exportExceedsGeneration)
        }
        let marks: [(Mark, Flag)] = [
            (.sentinel, .sentinel), (.registerFall, .registerFall), (.registerReset, .registerReset),
            (.registerRollover, .registerRollover), (.doubtedBySource, .doubtedBySource),
        ]
        for (mark, flag) in marks where day.mark(at: slot).contains(mark) { flags.insert(flag) }
        return flags
    }

    private func isRun(from start: Int, of expected: Int, _ channel: Channel) -> Bool {
        (start..<start + 6).allSatisfy { value(channel, $0) == expected }
    }
}
