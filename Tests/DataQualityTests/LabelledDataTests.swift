import DataQuality
import Foundation
import Quantities
import Telemetry
import Testing

/// The rules on real inverter data whose defects people labelled.
@Suite struct LabelledDataTests {
    /// Days are cut as the stamps stand in the file. The one labelled reading that the rule does not flag is the last of
    /// a run, alone after midnight: runs are counted within one site-day.
    @Test(
        "the stale rule agrees with 244 of 245 labelled readings and flags no other",
        .enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
    func stale() throws {
        let rows = try SharedData.rows("pv/inv2173_stale.csv")
        var found = (both: 0, onlyRule: 0, onlyLabel: 0, neither: 0)
        for (day, slots) in try Self.days(rows) {
            var generation = [Int32](repeating: SiteDay.missing, count: 96)
            for (slot, row) in slots { generation[slot] = try Self.value(row) }
            let siteDay = Days.day(generation, export: Days.zeros(96), on: day)
            let flags = try Days.flags(siteDay)
            for (slot, row) in slots {
                switch (flags[slot].contains(.stale), row["stale_data_mask"] == "True") {
                case (true, true): found.both += 1
                case (true, false): found.onlyRule += 1
                case (false, true): found.onlyLabel += 1
                case (false, false): found.neither += 1
                }
            }
        }
        #expect(found.both == 244)
        #expect(found.onlyRule == 0)
        #expect(found.onlyLabel == 1)
        #expect(found.neither == 2755)
    }

    /// Rows by day and quarter hour, as the stamps stand in the file.
    static func days(_ rows: [[String: String]]) throws -> [Day: [Int: [String: String]]] {
        var days: [Day: [Int: [String: String]]] = [:]
        for row in rows {
            let stamp = try #require(row["timestamp"])
            let hour = try #require(Int(stamp.dropFirst(11).prefix(2)))
            let minute = try #require(Int(stamp.dropFirst(14).prefix(2)))
            days[try Day(String(stamp.prefix(10))), default: [:]][hour * 4 + minute / 15] = row
        }
        return days
    }

    /// Normalised power with nine decimals as a whole number.
    static func value(_ row: [String: String]) throws -> Int32 {
        // An empty cell was not read.
        if row["value_normalized"] == "" { return SiteDay.missing }
        return Int32((try #require(row["value_normalized"].flatMap(Double.init)) * 1e9).rounded())
    }
}
