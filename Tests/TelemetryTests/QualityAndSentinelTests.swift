import Quantities
import Telemetry
import Testing

@Suite struct QualityAndSentinelTests {
    @Test("a sentinel is missing and marked, whatever way its number is written")
    func sentinels() throws {
        let decoded = try Harness(longMapping(more: "sentinels: [\"-9999\", \"-\", NaN, 欠測]")).decode(
            """
            site,at,wh
            M1,2021-04-01 00:00,-9999
            M1,2021-04-01 00:30,-9999.00
            M1,2021-04-01 01:00,-
            M1,2021-04-01 01:30,NaN
            M1,2021-04-01 02:00,欠測
            M1,2021-04-01 02:30,-9.999e3
            M1,2021-04-01 03:00,9999
            M1,2021-04-01 03:30,nan
            """)
        #expect(decoded.summary.sentinelCells == 6)
        for slot in 0..<6 {
            #expect(try decoded.value("M1", "2021-04-01", .generation, slot) == nil)
            #expect(try decoded.mark("M1", "2021-04-01", slot) == .sentinel)
        }
        #expect(try decoded.value("M1", "2021-04-01", .generation, 6) == 9999)
        #expect(try decoded.mark("M1", "2021-04-01", 6) == [])
        #expect(decoded.codes == ["telemetry.row.numberMalformed"])
        #expect(decoded.summary.problems[0].found == "nan")
    }

    @Test(
        "the quality column doubts what its rule says",
        arguments: [
            ("{column: q, good: [実測, \"\"]}", [false, true, false, true]),
            ("{column: q, bad: [推定, a|推]}", [false, true, false, true]),
            ("{column: q, badWhenContains: 推}", [false, true, false, true]),
        ])
    func quality(rule: String, doubted: [Bool]) throws {
        let decoded = try Harness(longMapping(more: "quality: \(rule)")).decode(
            """
            site,at,wh,q
            M1,2021-04-01 00:00,1,実測
            M1,2021-04-01 00:30,1,推定
            M1,2021-04-01 01:00,1,
            M1,2021-04-01 01:30,1,a|推
            """)
        #expect(decoded.summary.isClean)
        let marks = try (0..<4).map { try decoded.mark("M1", "2021-04-01", $0) == .doubtedBySource }
        #expect(marks == doubted)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 1) == 1)
    }

    @Test("a series may have its own quality rule")
    func ownRule() throws {
        let series = """
            [{channel: generation, column: g, quantity: energy, unit: Wh, quality: {column: q, badWhenContains: g}},
             {channel: export, column: e, quantity: energy, unit: Wh, quality: {column: q, badWhenContains: e}}]
            """
        let decoded = try Harness(longMapping(series: series)).decode(
            "site,at,g,e,q\nM1,2021-04-01 00:00,1,,e\nM1,2021-04-01 00:30,1,,e | g\n")
        #expect(try decoded.mark("M1", "2021-04-01", 0) == [])
        #expect(try decoded.mark("M1", "2021-04-01", 1) == .doubtedBySource)
    }
}
