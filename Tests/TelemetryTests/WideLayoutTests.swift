import Quantities
import Telemetry
import Testing

@Suite struct WideLayoutTests {
    private func mapping(slots: String, zone: String = "Asia/Tokyo", more: String = "") -> String {
        """
        layout: wide
        slotsPerDay: 24
        site: {column: site}
        stamps: {date: {column: d, format: YYYY/M/D}, zone: "\(zone)"}
        \(more)
        series: [{channel: generation, slots: \(slots), quantity: energy, unit: kWh}]
        """
    }

    private func row(_ lead: String, _ cell: (Int) -> String) -> String {
        lead + (0..<24).map { "," + cell($0) }.joined() + "\n"
    }

    @Test(
        "the slot columns may be a first name and a count, a pattern or a list",
        arguments: ["{first: s1, count: 24}", "{pattern: \"s{n}\"}", "{pattern: \"s{n}\", from: 1}", "LIST"])
    func slotColumns(slots: String) throws {
        let names = (1...24).map { "s\($0)" }
        let declared = slots == "LIST" ? "[\(names.joined(separator: ", "))]" : slots
        let text =
            row("site,d") { names[$0] } + row("M1,2021/4/1") { "0.\($0 + 100)" }
            + row("M2,2021/4/2") { $0 == 5 ? "" : "1" }
        let decoded = try Harness(mapping(slots: declared)).decode(text)
        #expect(decoded.summary.isClean)
        #expect(decoded.handedOut.count == 2)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 0) == 100)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 23) == 123)
        #expect(try decoded.value("M2", "2021-04-02", .generation, 5) == nil)
        #expect(decoded.summary.readings == 47)
        #expect(decoded.summary.missingCells == 1)
    }

    @Test("a padded pattern starting at zero names s00 to s23")
    func padded() throws {
        let text = row("site,d") { "s\($0 < 10 ? "0" : "")\($0)" } + row("M1,2021/4/1") { "\($0)" }
        let decoded = try Harness(mapping(slots: "{pattern: \"s{nn}\", from: 0}")).decode(text)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 7) == 7000)
    }

    @Test("one row per site, day and channel")
    func channels() throws {
        let yaml = """
            layout: wide
            slotsPerDay: 24
            site: {column: site}
            stamps: {date: {column: d, format: YYYY/M/D}, zone: Asia/Tokyo}
            channel: {column: kind, values: {G: generation, S: export}}
            series:
              - {channel: generation, slots: {first: s0, count: 24}, quantity: power, unit: kW}
              - {channel: export, slots: {first: s0, count: 24}, quantity: power, unit: kW}
            """
        let text =
            row("site,d,kind") { "s\($0)" } + row("M1,2021/4/1,G") { "\($0)" } + row("M1,2021/4/1,S") { _ in "0.5" }
        let decoded = try Harness(yaml).decode(text)
        #expect(decoded.summary.isClean)
        #expect(decoded.handedOut.count == 1)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 23) == 23_000)
        #expect(try decoded.value("M1", "2021-04-01", .export, 23) == 500)
    }

    @Test("a local day elsewhere is spread over two Japanese days")
    func elsewhere() throws {
        let text = row("site,d") { "s\($0)" } + row("M1,2021/4/1") { "\($0)" }
        for limit in [1, 8192] {
            let decoded = try Harness(mapping(slots: "{first: s0, count: 24}", zone: "-08:00"), openDays: limit)
                .decode(text)
            #expect(decoded.summary.isClean)
            #expect(try decoded.value("M1", "2021-04-01", .generation, 17) == 0)
            #expect(try decoded.value("M1", "2021-04-02", .generation, 16) == 23_000)
        }
    }

    @Test("a slot that the clocks skipped may be empty, but may not hold a value")
    func skippedSlot() throws {
        let header = row("site,d") { "s\($0)" }
        let harness = try Harness(mapping(slots: "{first: s0, count: 24}", zone: "Australia/Sydney"))
        let good = harness.decode(header + row("M1,2011/10/2") { $0 == 2 ? "" : "1" })
        #expect(good.summary.isClean)
        #expect(good.summary.readings == 23)
        let bad = harness.decode(header + row("M1,2011/10/2") { _ in "1" })
        #expect(bad.codes == ["telemetry.row.stampNonexistent"])
        #expect(bad.summary.problems[0].column == "s2")
    }

    @Test("each bad cell of a wide row is reported with its column, and the row is left out")
    func badCells() throws {
        let text =
            row("site,d") { "s\($0)" } + row("M1,2021/4/1") { $0 == 3 ? "a" : $0 == 9 ? "b" : "1" }
            + row("M1,2021/4/32") { _ in "1" }
        let decoded = try Harness(mapping(slots: "{first: s0, count: 24}")).decode(text)
        #expect(decoded.summary.problems.map(\.column) == ["s3", "s9", "d"])
        #expect(decoded.summary.badRows == 2)
        #expect(decoded.handedOut.isEmpty)
    }

    @Test("too few slot columns after the first end the reading")
    func tooFew() throws {
        let decoded = try Harness(mapping(slots: "{first: s1, count: 24}")).decode(row("site,d") { "s\($0)" })
        #expect(decoded.codes == ["telemetry.csv.slotColumns"])
    }
}
