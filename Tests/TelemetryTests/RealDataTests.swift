import Foundation
import Quantities
import Telemetry
import Testing

/// The three measured data sets, through the mappings that the project ships, against totals computed here from the raw
/// text with nothing but `Decimal`.
@Suite(.enabled(if: RealData.isThere, "needs ../shared/data/pv, or DAICHO_SHARED: skipped"))
struct RealDataTests {
    @Test("Fontana: 17 homes, generation and consumption")
    func fontana() throws {
        let decoded = try RealData.decode("fontana17_60min.csv", mapping: "fontana")
        #expect(decoded.summary.problems == [])
        #expect(decoded.summary.rows == 8760)
        #expect(decoded.summary.readings == 8760 * 34)
        #expect(decoded.summary.sites == 17)
        let raw = try RealData.rows("fontana17_60min.csv")
        for home in 1...17 {
            let name = "b" + (home < 10 ? "0" : "") + "\(home)"
            let watts = raw.map { RealData.whole($0["pv_\(name)_W_per_kW"], times: 5, .down) }
            #expect(try decoded.total(.generation, site: name) == watts.reduce(0, +))
            let load = raw.map { RealData.whole($0["load_\(name)_kWh"], times: 1000, .down) }
            #expect(try decoded.total(.consumption, site: name) == load.reduce(0, +))
        }
        // The hour that ends at 24:00 on 31 July, eight hours behind UTC, is 16:00 on 1 August in Japan.
        #expect(try decoded.value("b01", "2016-08-01", .consumption, 16) == 2275)
        #expect(try decoded.value("b01", "2016-08-01", .consumption, 15) == nil)
        #expect(try decoded.value("b03", "2016-08-01", .consumption, 16) == 0)
        #expect(try decoded.summary.lastDay == Day("2017-08-01"))
    }

    @Test("Ausgrid: average power, rounded to the nearest watt-hour")
    func ausgrid() throws {
        let decoded = try RealData.decode("ausgrid_c12_30min.csv", mapping: "ausgrid")
        #expect(decoded.summary.problems == [])
        #expect(decoded.summary.readings == 17_568 * 2)
        let raw = try RealData.rows("ausgrid_c12_30min.csv")
        for (channel, column) in [(Channel.generation, "GG"), (.consumption, "GC")] {
            let energy = raw.map { RealData.whole($0[column], times: 500, .plain) }
            #expect(try decoded.total(channel) == energy.reduce(0, +))
        }
        // 2011-07-01 07:00 at UTC+10 is 06:00 in Japan: 0.012 kW over half an hour.
        #expect(try decoded.value("C12", "2011-07-01", .generation, 12) == 6)
    }

    @Test("Ausgrid read as Sydney time: the two half hours of each change of the clock are bad rows")
    func ausgridInSydney() throws {
        let yaml = try RealData.mapping("ausgrid").replacing("\"+10:00\"", with: "Australia/Sydney")
        let decoded = try RealData.decode("ausgrid_c12_30min.csv", yaml: yaml)
        #expect(
            decoded.codes == [
                "telemetry.row.stampNonexistent", "telemetry.row.stampNonexistent", "telemetry.row.stampAmbiguous",
                "telemetry.row.stampAmbiguous",
            ])
        #expect(decoded.summary.problems.map(\.found).first == "2011-10-02 02:00:00")
    }

    @Test("Konstanz: registers become energy, and what the publisher interpolated is doubted")
    func konstanz() throws {
        let decoded = try RealData.decode("opsd_konstanz_res4_60min.csv", mapping: "konstanz")
        #expect(decoded.summary.problems == [])
        let raw = try RealData.rows("opsd_konstanz_res4_60min.csv")
        #expect(decoded.summary.rows == raw.count)
        let columns: [(Channel, String)] = [
            (.generation, "pv"), (.export, "grid_export"), (.import, "grid_import"),
        ]
        var doubted: Set<Int> = []
        for (channel, column) in columns {
            let name = "DE_KN_residential4_" + column
            var total = 0
            var count = 0
            for (index, (before, after)) in zip(raw, raw.dropFirst()).enumerated() {
                guard let a = before[name], let b = after[name], !a.isEmpty, !b.isEmpty else { continue }
                total += RealData.whole(b, times: 1000, .down) - RealData.whole(a, times: 1000, .down)
                count += 1
                let isDoubted = [before, after].contains {
                    $0["interpolated_values"]?.components(separatedBy: " | ").contains(name) == true
                }
                if isDoubted { doubted.insert(index) }
            }
            #expect(try decoded.total(channel) == total)
            let filled = try decoded.merged().reduce(0) { sum, day in
                sum + (day.slots(of: channel) ?? []).filter { $0 != SiteDay.missing }.count
            }
            #expect(filled == count)
        }
        let marked = try decoded.merged().reduce(0) { sum, day in
            sum
                + day.marks.indices.filter { slot in
                    day.mark(at: slot).contains(.doubtedBySource)
                        && day.channels.contains {
                            day.slots(of: $0).map { $0[$0.startIndex + slot] } != SiteDay.missing
                        }
                }.count
        }
        #expect(marked == doubted.count)
        #expect(try decoded.total(.generation) > 12_000_000)
    }
}

enum RealData {
    static var packageRoot: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    static var folder: URL {
        let shared = ProcessInfo.processInfo.environment["DAICHO_SHARED"].map { URL(filePath: $0) }
        return (shared ?? packageRoot.appending(path: "../shared")).appending(path: "data/pv")
    }

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func mapping(_ name: String) throws -> String {
        try String(contentsOf: packageRoot.appending(path: "Examples/mappings/\(name).yaml"), encoding: .utf8)
    }

    static func decode(_ file: String, mapping name: String) throws -> Decoded {
        try decode(file, yaml: mapping(name))
    }

    /// Whole and in chunks that cut rows: the same.
    static func decode(_ file: String, yaml: String) throws -> Decoded {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
        let harness = try Harness(yaml)
        let whole = harness.decode(bytes, .whole)
        #expect(harness.decode(bytes, .byBytes(4099)) == whole)
        return whole
    }

    /// The naive reader: these files hold no quotes.
    static func rows(_ file: String) throws -> [[String: String]] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map { $0.components(separatedBy: ",") }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    static func whole(_ text: String?, times factor: Decimal, _ mode: NSDecimalNumber.RoundingMode) -> Int {
        guard let text, var value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) else {
            Issue.record("\(text ?? "nothing") is no number")
            return 0
        }
        value *= factor
        var rounded = Decimal()
        NSDecimalRound(&rounded, &value, 0, mode)
        return NSDecimalNumber(decimal: rounded).intValue
    }
}
