import Foundation
import Quantities
import Testing
import UseCases

/// One home in Konstanz with cumulative registers, more than a third of whose hours the publisher filled in.
@Suite(.enabled(if: RealDataset.isThere, "needs ../shared/data/pv, or DAICHO_SHARED: skipped"))
struct KonstanzRealDataTests {
    /// The publisher does not say the rating; the brightest hour has 8.494 kWh.
    static func dataset() throws -> RealDataset {
        RealDataset(
            name: "KONSTANZ", file: "opsd_konstanz_res4_60min.csv",
            mapping: try RealDataset.shippedMapping("konstanz"), rule: .generationMinusExport,
            homes: [RealDataset.Home(site: "KN4", kilowatts: "10")], latitude: 47.66, longitude: 9.17,
            period: try Period(Day("2015-10-12"), until: Day("2017-02-10")), testFactors: [2015: 500, 2016: 500])
    }

    /// A slot's energy is the difference of the registers at its two ends, where both are known; a stamp is an end. It is
    /// doubted when either of the two was filled in.
    static func home(_ data: RealDataset) throws -> RawHome {
        let reader = ISO8601DateFormatter()
        var home = RawHome(site: "KN4", slotsPerDay: 24)
        let columns = ["pv", "grid_export", "grid_import"].map { "DE_KN_residential4_" + $0 }
        var before: [Int?] = [nil, nil, nil]
        var wasDoubted: Set<String> = []
        var lastSlot = 0
        for row in try data.rows() {
            let slot = try RawHome.slot(at: row["utc_timestamp"] ?? "", perDay: 24, reader) - 1
            if slot != lastSlot + 1 { before = [nil, nil, nil] }
            let now = try columns.map { try RawHome.whole(row[$0], times: 1000, .down) }
            let doubted = Set((row["interpolated_values"] ?? "").components(separatedBy: " | ")).intersection(columns)
            var energy: [Int?] = [nil, nil, nil]
            for index in columns.indices {
                guard let b = now[index] else { continue }
                if doubted.contains(columns[index]) { home.doubted.insert(slot) }
                guard let a = before[index], b >= a else { continue }
                energy[index] = b - a
                if wasDoubted.contains(columns[index]) { home.doubted.insert(slot) }
            }
            home.generation[slot] = energy[0]
            home.second[slot] = energy[1]
            home.other[slot] = energy[2]
            // A row without any register is a day delivered empty; before the member joined it is nobody's.
            if slot / 24 >= data.period.start.number { home.days.insert(slot / 24) }
            before = now
            wasDoubted = doubted
            lastSlot = slot
        }
        return home
    }

    @Test("Konstanz: registers, doubts and the floor, each number as the raw file gives it")
    func wholeJob() throws {
        let temporary = try TemporaryFolder()
        let data = try Self.dataset()
        let raw = RawClaim([try Self.home(data)], of: data)
        let job = try RealDataJob(data, at: temporary.url)
        try job.prepare()
        let delivery = try job.importReadings()
        #expect(delivery.summary.rows == 11_867)
        let closed = try job.close()
        let sums = try job.expectClaim(raw, is: closed)
        try job.expectFlags(raw)
        #expect(raw.undecidedCount <= 1)
        #expect(raw.counts.keys.sorted() == ["doubtedBySource", "exportExceedsGeneration", "missing", "night"])
        // The publisher's UTC runs an hour late while the clocks of Germany are forward: the panels seem to work after
        // sunset, in every month of summer time and in no other.
        let summer = ["2015-10"] + ["03", "04", "05", "06", "07", "08", "09", "10"].map { "2016-\($0)" }
        #expect(raw.months(with: "night").sorted() == summer)

        // Wh × 0.000500 / 1000, each year floored.
        let tonnes = try [2015, 2016].map { year in
            let sum = try #require(sums[year])
            return Int64((sum.generation - sum.sold) * 500 / 1_000_000_000)
        }
        let report = try job.report()
        #expect(tonnes == [0, 0])
        #expect(report.claims.map(\.tonnes.count) == tonnes)

        let progress = try job.runChecklist()
        #expect(RealDataJob.items(.fail, in: progress) == [])
        #expect(RealDataJob.items(.pass, in: progress).contains("E9"))
        try job.signStatement(progress)
        job.expectNothingToCertify()
        try job.expectCleanFolder()
    }
}
