import DataQuality
import Quantities
import Telemetry
import TestRandom
import Testing

@Suite struct ClaimTests {
    static let person = PersonID(known: "operator-1")

    @Test("generation minus export, over all slots of a clean day")
    func generationMinusExport() throws {
        let day = Days.day(Days.bell, export: Days.bell.map { $0 / 3 })
        let claim = Claim(day, flags: try Days.flags(day), rule: .generationMinusExport)
        #expect(claim.generation == .wattHours(Days.bell.reduce(0) { $0 + Int64($1) }))
        #expect(claim.sold == .wattHours(Days.bell.reduce(0) { $0 + Int64($1 / 3) }))
        #expect(claim.excluded.isEmpty)
        #expect(claim.excludedGeneration == .zero)
    }

    @Test("per slot the smaller of generation and consumption is self-consumed, the rest of generation sold")
    func minimum() throws {
        var generation = Days.zeros()
        var consumption = Days.zeros()
        (generation[20], consumption[20]) = (500, 300)
        (generation[21], consumption[21]) = (200, 900)
        let day = Days.day(generation, consumption: consumption)
        let rule = SelfConsumptionRule.minimumOfGenerationAndConsumption
        let claim = Claim(day, flags: try Days.flags(day, rule), rule: rule)
        #expect(claim.generation == .wattHours(700))
        #expect(claim.sold == .wattHours(200))
        #expect(claim.selfConsumption == .wattHours(500))
    }

    @Test("a flagged slot stays out of both sums and is named in the mask")
    func excluded() throws {
        let day = Days.day(Days.bell, export: Days.zeros())
        var flags = SlotFlags(grid: .halfHourly)
        flags.raise(.stale, at: 20)
        let claim = Claim(day, flags: flags, rule: .generationMinusExport)
        #expect(claim.excluded.text == "000008000000")
        #expect(claim.excludedGeneration == .wattHours(Int64(Days.bell[20])))
        #expect(claim.generation + claim.excludedGeneration == .wattHours(Days.bell.reduce(0) { $0 + Int64($1) }))
    }

    @Test("a rollover only informs; a person may accept another flag or exclude a rollover")
    func dispositions() throws {
        let day = Days.day(Days.bell, export: Days.zeros())
        var flags = SlotFlags(grid: .halfHourly)
        flags.raise(.registerRollover, at: 20)
        flags.raise(.stale, at: 21)
        func excluded(_ decisions: [Disposition]) -> String {
            Claim(day, flags: flags, rule: .generationMinusExport, dispositions: Dispositions(decisions)).excluded.text
        }
        #expect(excluded([]) == "000004000000")
        let accept = try Disposition(.stale, .accept, by: Self.person, reason: "確認済み")
        #expect(excluded([accept]) == "000000000000")
        let elsewhere = try Disposition(
            .stale, .accept, site: SiteID(known: "M0002"), by: Self.person, reason: "checked")
        #expect(excluded([elsewhere]) == "000004000000")
        let after = try Period(Days.day.advanced(by: 1), until: Days.day.advanced(by: 2))
        #expect(
            excluded([try Disposition(.stale, .accept, period: after, by: Self.person, reason: "checked")])
                == "000004000000")
        let again = try Disposition(.stale, .exclude, by: Self.person, reason: "withdrawn")
        #expect(excluded([accept, again]) == "000004000000")
        #expect(
            excluded([try Disposition(.registerRollover, .exclude, by: Self.person, reason: "doubtful")])
                == "00000c000000")
    }

    @Test("what has no number cannot be accepted, and a decision needs a reason")
    func refusedDispositions() throws {
        for flag in [Flag.missing, .negative, .exportExceedsGeneration, [], [.stale, .night], Flag(rawValue: 1 << 15)] {
            let rejection = #expect(throws: Rejection.self) {
                try Disposition(flag, .accept, by: Self.person, reason: "because")
            }
            #expect(rejection?.code == "dataQuality.disposition.invalid")
        }
        for reason in ["", " 　\n", String(repeating: "x", count: 1001)] {
            #expect(throws: Rejection.self) { try Disposition(.stale, .exclude, by: Self.person, reason: reason) }
        }
    }

    @Test("no flag ever raises the claim, no slot ever adds less than zero", arguments: Seeds.few)
    func neverUpward(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let accepting = Dispositions(
            try Flag.allFlags.filter { FlagCatalogue.definition(of: $0).canBeAccepted }.map { flag throws(Rejection) in
                try Disposition(flag, .accept, by: Self.person, reason: "all accepted")
            })
        for rule in SelfConsumptionRule.allCases {
            for _ in 0..<100 {
                let (day, _) = try RandomDay.make(&random)
                var flags = SlotFlags(grid: day.grid)
                var claim = Claim(day, flags: flags, rule: rule)
                for _ in 0..<20 {
                    // One flag more, anywhere: nothing may rise.
                    flags.raise(
                        Flag.allFlags.randomElement(using: &random) ?? .stale,
                        at: Int.random(in: 0..<day.grid.perDay, using: &random))
                    let next = Claim(day, flags: flags, rule: rule)
                    #expect(next.selfConsumption <= claim.selfConsumption)
                    #expect(next.generation <= claim.generation)
                    #expect(next.sold <= claim.sold)
                    #expect(next.excluded.count >= claim.excluded.count)
                    #expect(.zero <= next.sold && next.sold <= next.generation)
                    #expect(next == Self.slow(day, flags, rule))
                    let accepted = Claim(day, flags: flags, rule: rule, dispositions: accepting)
                    #expect(accepted.selfConsumption >= next.selfConsumption)
                    claim = next
                }
                let unflagged = Claim(day, flags: SlotFlags(grid: day.grid), rule: rule)
                let accepted = Claim(day, flags: flags, rule: rule, dispositions: accepting)
                #expect(accepted.selfConsumption <= unflagged.selfConsumption)
            }
        }
    }

    /// The claim again, slot by slot, with nothing shared but the result type's numbers.
    static func slow(_ day: SiteDay, _ flags: SlotFlags, _ rule: SelfConsumptionRule) -> (Int64, Int64, [Int]) {
        var generated: Int64 = 0
        var sold: Int64 = 0
        var excluded: [Int] = []
        for slot in 0..<day.grid.perDay {
            let values = rule.channels.map { channel -> Int64? in
                day.slots(of: channel).map(Array.init).flatMap { $0[slot] == SiteDay.missing ? nil : Int64($0[slot]) }
            }
            let isClean = flags[slot].subtracting(.registerRollover).isEmpty
            guard isClean, let generation = values[0], let second = values[1], generation >= 0, second >= 0,
                rule == .minimumOfGenerationAndConsumption || second <= generation
            else {
                excluded.append(slot)
                continue
            }
            generated += generation
            sold += rule == .generationMinusExport ? second : generation - min(generation, second)
        }
        return (generated, sold, excluded)
    }
}

private func == (claim: Claim, slow: (Int64, Int64, [Int])) -> Bool {
    claim.generation.wattHours == slow.0 && claim.sold.wattHours == slow.1
        && (0..<claim.excluded.grid.perDay).filter(claim.excluded.contains) == slow.2
}
