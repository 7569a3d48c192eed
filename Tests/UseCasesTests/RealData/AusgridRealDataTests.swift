import Foundation
import Quantities
import Testing
import UseCases

/// One small home in New South Wales: 1.04 kW earn less than a tonne a year, and the floor leaves nothing.
@Suite(.enabled(if: RealDataset.isThere, "needs ../shared/data/pv, or DAICHO_SHARED: skipped"))
struct AusgridRealDataTests {
    private static func dataset(zone: String = "+10:00") throws -> RealDataset {
        let mapping = try RealDataset.shippedMapping("ausgrid").replacing("zone: \"+10:00\"", with: "zone: \"\(zone)\"")
        #expect(mapping.contains("zone: \"\(zone)\""))
        return RealDataset(
            name: "AUSGRID", file: "ausgrid_c12_30min.csv", mapping: mapping,
            rule: .minimumOfGenerationAndConsumption, homes: [RealDataset.Home(site: "C12", kilowatts: "1.04")],
            latitude: -33.9, longitude: 151.2,
            period: try Period(Day("2011-06-30"), until: Day("2012-07-01")), testFactors: [2011: 500, 2012: 500])
    }

    /// Average kW over the half hour that begins at the stamp.
    /// - Parameter offset: hours ahead of UTC at a stamp; nil for a stamp that is no one instant.
    private static func home(_ data: RealDataset, offset: (String) -> Int?) throws -> RawHome {
        let reader = ISO8601DateFormatter()
        var home = RawHome(site: "C12", slotsPerDay: 48)
        for row in try data.rows() {
            let stamp = row["timestamp"] ?? ""
            guard let hours = offset(stamp) else { continue }
            let instant = stamp.replacing(" ", with: "T") + "+\(hours):00"
            let slot = try RawHome.slot(at: instant, perDay: 48, reader)
            home.generation[slot] = try RawHome.whole(row["GG"], times: 500, .plain)
            home.second[slot] = try RawHome.whole(row["GC"], times: 500, .plain)
            home.days.insert(slot / 48)
        }
        return home
    }

    @Test("Ausgrid: the whole job ends where the committee has nothing to certify")
    func wholeJob() throws {
        let temporary = try TemporaryFolder()
        let data = try Self.dataset()
        let raw = RawClaim([try Self.home(data) { _ in 10 }], of: data)
        let job = try RealDataJob(data, at: temporary.url)
        try job.prepare()
        let delivery = try job.importReadings()
        #expect(delivery.summary.rows == 17_568)
        #expect(delivery.siteDays == 367)
        let closed = try job.close()
        let sums = try job.expectClaim(raw, is: closed)
        try job.expectFlags(raw)
        #expect(raw.undecidedCount <= 1)
        #expect(raw.counts.keys.sorted() == ["missing", "night"])
        // The stamps are Sydney's clocks: read at a fixed offset, summer's evenings come an hour late.
        #expect(
            raw.months(with: "night").sorted() == [
                "2011-10", "2011-11", "2011-12", "2012-01", "2012-02", "2012-03",
            ])

        // Below a tonne in each year: Wh × 0.000500 / 1000 < 1.
        for (year, sum) in sums {
            #expect((sum.generation - sum.sold) * 500 < 1_000_000_000, "FY\(year)")
        }
        let report = try job.report()
        #expect(report.claims.map(\.tonnes.count) == [0, 0])
        #expect(report.unrounded > .zero)

        let progress = try job.runChecklist()
        #expect(RealDataJob.items(.fail, in: progress) == [])
        try job.signStatement(progress)
        job.expectNothingToCertify()
        try job.expectCleanFolder()
    }
    @Test("Ausgrid on Sydney's clocks: four rows name no one instant, and nobody generates at night")
    func sydney() throws {
        let temporary = try TemporaryFolder()
        let data = try Self.dataset(zone: "Australia/Sydney")
        let raw = RawClaim([try Self.home(data, offset: Self.sydneyOffset)], of: data)
        let job = try RealDataJob(data, at: temporary.url)
        try job.prepare()
        let delivery = try job.importReadings(partial: true)
        #expect(delivery.summary.badRows == 4)
        let closed = try job.close()
        _ = try job.expectClaim(raw, is: closed)
        try job.expectFlags(raw)
        #expect(raw.undecidedCount <= 1)
        #expect(raw.counts["night"] == nil)
        #expect(try job.quality().total.excludedGeneration == .zero)
    }

    /// Summer time from 2 October 2011, 02:00, to 1 April 2012, 03:00; stamps compare as text.
    private static func sydneyOffset(_ stamp: String) -> Int? {
        switch stamp {
        case "2011-10-02 02:00:00"..<"2011-10-02 03:00:00", "2012-04-01 02:00:00"..<"2012-04-01 03:00:00": nil
        case "2011-10-02 03:00:00"..<"2012-04-01 02:00:00": 11
        default: 10
        }
    }
}
