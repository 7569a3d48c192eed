import DataQuality
import Quantities
import Telemetry
import TestRandom
import Testing

@Suite struct QualitySummaryTests {
    @Test("slots, flags, excluded energy and completeness of two days")
    func counts() throws {
        var generation = Days.bell
        generation[20] = Days.missing
        generation[2] = 500
        let summary = try Self.summary([
            Days.day(generation, export: Days.zeros()), Days.day(Days.bell, export: Days.zeros()),
        ])
        #expect(summary.siteDays == 2)
        #expect(summary.expectedSlots == 96)
        #expect(summary.receivedSlots == 95)
        #expect(summary.slots(with: .missing) == 1)
        #expect(summary.slots(with: .night) == 1)
        #expect(summary.slots(with: .stale) == 0)
        #expect(summary.flaggedSlots == 2)
        #expect(summary.excludedSlots == 2)
        #expect(summary.excludedGeneration == .wattHours(500))
        #expect(summary.completeness == Rational(95) / 96)
    }

    @Test("days of which nothing came lower the completeness")
    func absent() throws {
        var summary = try Self.summary([Days.day(Days.bell, export: Days.zeros())])
        #expect(summary.completeness == 1)
        summary.expect(days: 3, grid: .halfHourly)
        #expect(summary.completeness == Rational(1) / 4)
        #expect(QualitySummary.zero.completeness == nil)
    }

    @Test("parts of a fleet add up to the whole, however it is divided", arguments: Seeds.few)
    func additive(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var assessor = Assessor(rule: .generationMinusExport)
        var whole = QualityReport()
        var parts = [QualityReport](repeating: QualityReport(), count: 3)
        var total = QualitySummary.zero
        for _ in 0..<60 {
            let (day, context) = try RandomDay.make(&random)
            let flags = assessor.flags(for: day, context: context)
            let claim = Claim(day, flags: flags, rule: .generationMinusExport)
            whole.add(flags, claim, of: day.site)
            parts[Int.random(in: 0..<3, using: &random)].add(flags, claim, of: day.site)
            total.add(flags, claim)
        }
        var joined = QualityReport()
        for part in parts { joined += part }
        #expect(joined == whole)
        #expect(whole.total == total)
    }

    static func summary(_ days: [SiteDay]) throws -> QualitySummary {
        var summary = QualitySummary.zero
        for day in days {
            let flags = try Days.flags(day)
            summary.add(flags, Claim(day, flags: flags, rule: .generationMinusExport))
        }
        return summary
    }
}
