import Quantities
import Registry
import TestRandom
import Testing

@Suite struct CreditedIntervalsTests {
    private static func days(_ first: Int32, _ end: Int32) -> Period {
        Period(known: Day(number: first), until: Day(number: end))
    }

    private static func period(_ name: String) -> MonitoringPeriodID { MonitoringPeriodID(known: name) }

    @Test("a second project cannot claim the same day of a meter, nor of a supply point")
    func secondProject() throws {
        let year = Period(known: try Day("2021-04-01"), until: try Day("2022-04-01"))
        var credited = CreditedIntervals()
        try credited.claim(meter: "M-1", supplyPoint: "S-1", days: year, by: Self.period("P1-1"))
        let before = credited
        let late = Period(known: try Day("2022-03-31"), until: try Day("2022-05-01"))
        for (meter, point, name) in [("M-1", "S-2", "meter M-1"), ("M-2", "S-1", "supply point S-1")] {
            do throws(Rejection) {
                try credited.claim(meter: meter, supplyPoint: point, days: late, by: Self.period("P2-1"))
                Issue.record("claimed twice")
            } catch {
                #expect(error.code == "registry.interval.alreadyCredited")
                #expect(error.found == "\(name) on 2022-03-31, claimed by P1-1")
            }
            #expect(credited == before)
        }
        #expect(credited.claimant(ofMeter: "M-1", on: try Day("2022-03-31")) == Self.period("P1-1"))
        #expect(credited.claimant(ofMeter: "M-1", on: try Day("2022-04-01")) == nil)
    }

    @Test("what is released can be claimed again, and nothing else is released")
    func release() throws {
        var credited = CreditedIntervals()
        try credited.claim(meter: "M", supplyPoint: "S", days: Self.days(0, 10), by: Self.period("a"))
        try credited.claim(meter: "M", supplyPoint: "S", days: Self.days(10, 20), by: Self.period("b"))
        credited.release(Self.period("a"))
        try credited.claim(meter: "M", supplyPoint: "S", days: Self.days(0, 10), by: Self.period("c"))
        #expect(throws: Rejection.self) {
            try credited.claim(meter: "M", supplyPoint: "S", days: Self.days(19, 21), by: Self.period("d"))
        }
    }

    @Test("random claims agree with a set of single days", arguments: [1, 2, 3] as [UInt64])
    func oracle(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var credited = CreditedIntervals()
        var taken: [String: String] = [:]
        for step in 0..<3000 {
            let claimant = "c\(Int.random(in: 0..<20, using: &random))"
            if Int.random(in: 0..<40, using: &random) == 0 {
                credited.release(Self.period(claimant))
                taken = taken.filter { $0.value != claimant }
                continue
            }
            let meter = "m\(Int.random(in: 0..<4, using: &random))"
            let point = "s\(Int.random(in: 0..<4, using: &random))"
            let first = Int32.random(in: 0..<200, using: &random)
            let last = first + Int32.random(in: 0..<8, using: &random)
            let keys = (first...last).flatMap { ["\(meter)/\($0)", "\(point)/\($0)"] }
            let free = keys.allSatisfy { taken[$0] == nil }
            do throws(Rejection) {
                try credited.claim(
                    meter: meter, supplyPoint: point, days: Self.days(first, last + 1), by: Self.period(claimant))
                #expect(free, "seed \(seed), step \(step)")
                for key in keys { taken[key] = claimant }
            } catch {
                #expect(!free, "seed \(seed), step \(step)")
            }
        }
        #expect(taken.count > 100)
    }
}
