import Quantities
import Telemetry
import Testing

@Suite struct StampTests {
    private func stamps(_ format: String, at edge: String = "start", zone: String? = "+09:00") -> String {
        let place = zone.map { ", zone: \"\($0)\"" } ?? ""
        return "{column: at, format: \"\(format)\", at: \(edge)\(place)}"
    }

    @Test(
        "every way of writing a stamp names the same slot",
        arguments: [
            ("YYYY-MM-DD hh:mm", "2021-04-01 09:30"), ("YYYY-MM-DD hh:mm:ss", "2021-04-01 09:30:00"),
            ("YYYY-MM-DD hh:mm[:ss]", "2021-04-01 09:30"), ("YYYY-MM-DD hh:mm[:ss]", "2021-04-01 09:30:00"),
            ("YYYY/MM/DD hh:mm", "2021/04/01 09:30"), ("YYYY/M/D h:mm", "2021/4/1 9:30"),
            ("YYYYMMDDhhmm", "202104010930"), ("YYYY年M月D日 h時mm分", "2021年4月1日 9時30分"),
            ("DD.MM.YYYY hh:mm", "01.04.2021 09:30"), ("YYYY-MM-DDThh:mm", "2021-04-01T09:30"),
        ])
    func formats(format: String, stamp: String) throws {
        let decoded = try Harness(longMapping(stamps: stamps(format))).decode("site,at,wh\nM1,\(stamp),7\n")
        #expect(decoded.summary.problems.isEmpty)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 19) == 7)
    }

    @Test(
        "stamps that carry an offset need no zone",
        arguments: [
            ("2021-04-01T00:30:00Z", 19), ("2021-04-01T09:30:00+0900", 19), ("2021-04-01T09:30:00+09:00", 19),
            ("2021-03-31T16:30:00-08:00", 19), ("2021-03-31T20:30:00-0330", 18),
        ])
    func offsets(stamp: String, slot: Int) throws {
        let mapping = longMapping(stamps: stamps("YYYY-MM-DDThh:mm:ssZ", zone: nil))
        let decoded = try Harness(mapping).decode("site,at,wh\nM1,\(stamp),7\n")
        #expect(decoded.summary.problems.isEmpty)
        #expect(try decoded.value("M1", "2021-04-01", .generation, slot) == 7)
    }

    @Test("a stamp at the end of a slot names the slot before it, and 24:00 is the end of the day")
    func ends() throws {
        let decoded = try Harness(longMapping(stamps: stamps("YYYY-MM-DD hh:mm", at: "end"))).decode(
            "site,at,wh\nM1,2021-04-01 00:30,1\nM1,2021-04-01 24:00,48\nM1,2021-04-02 00:00,48\nM1,2021-04-02 00:30,2\n"
        )
        #expect(decoded.summary.isClean)
        #expect(decoded.summary.repeated == 1)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 0) == 1)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 47) == 48)
        #expect(try decoded.value("M1", "2021-04-02", .generation, 0) == 2)
    }

    @Test("local time elsewhere lands on the Japanese day")
    func elsewhere() throws {
        let sydney = try Harness(longMapping(stamps: stamps("YYYY-MM-DD hh:mm", zone: "Australia/Sydney"))).decode(
            "site,at,wh\nM1,2011-07-01 00:00,1\nM1,2011-12-01 00:00,2\n")
        #expect(sydney.summary.isClean)
        #expect(try sydney.value("M1", "2011-06-30", .generation, 46) == 1)  // UTC+10
        #expect(try sydney.value("M1", "2011-11-30", .generation, 44) == 2)  // UTC+11
        let tokyo = try Harness(longMapping(stamps: stamps("YYYY-MM-DD hh:mm", zone: "Asia/Tokyo"))).decode(
            "site,at,wh\nM1,2021-04-01 00:00,1\n")
        #expect(try tokyo.value("M1", "2021-04-01", .generation, 0) == 1)
    }

    @Test("a time that the clocks of the zone skipped or repeated is a bad row with its reason")
    func clocks() throws {
        let decoded = try Harness(longMapping(stamps: stamps("YYYY-MM-DD hh:mm", zone: "Australia/Sydney"))).decode(
            """
            site,at,wh
            M1,2011-10-02 01:30,1
            M1,2011-10-02 02:00,2
            M1,2011-10-02 02:30,3
            M1,2011-10-02 03:00,4
            M1,2012-04-01 01:30,5
            M1,2012-04-01 02:00,6
            M1,2012-04-01 02:30,7
            M1,2012-04-01 03:00,8
            """)
        #expect(decoded.summary.problems.map(\.row) == [3, 4, 7, 8])
        #expect(
            decoded.codes == [
                "telemetry.row.stampNonexistent", "telemetry.row.stampNonexistent", "telemetry.row.stampAmbiguous",
                "telemetry.row.stampAmbiguous",
            ])
        // 01:30 at +10:00 and 03:00 at +11:00 are neighbours.
        #expect(try decoded.value("M1", "2011-10-02", .generation, 1) == 1)
        #expect(try decoded.value("M1", "2011-10-02", .generation, 2) == 4)
    }

    @Test(
        "a stamp that is none, or not on the grid, is a bad row",
        arguments: [
            ("", "stampEmpty"), ("2021-04-01", "stampMalformed"), ("2021-04-01 9:30", "stampMalformed"),
            ("2021-04-01 09:30x", "stampMalformed"), ("2021/04/01 09:30", "stampMalformed"),
            ("2021-02-29 09:30", "stampImpossible"), ("2021-13-01 09:30", "stampImpossible"),
            ("2021-04-01 24:30", "stampImpossible"), ("2021-04-01 23:60", "stampImpossible"),
            ("1970-04-01 09:30", "stampImpossible"), ("2100-04-01 09:30", "stampImpossible"),
            ("2021-04-01 09:15", "stampOffGrid"), ("2021-04-01 09:30:01", "stampOffGrid"),
        ])
    func bad(stamp: String, code: String) throws {
        // A good row of the same day before it, so that the remembered date is in play.
        let decoded = try Harness(longMapping()).decode("site,at,wh\nM1,2021-04-01 00:00,1\nM1,\(stamp),7\n")
        #expect(decoded.codes == ["telemetry.row.\(code)"])
        #expect(decoded.summary.problems[0].row == 3)
        #expect(decoded.summary.problems[0].column == "at")
        #expect(decoded.summary.problems[0].found == stamp)
        #expect(decoded.summary.readings == 1)
    }

    @Test("a zone whose half hours do not meet the grid makes every row bad")
    func wrongZone() throws {
        let decoded = try Harness(longMapping(stamps: stamps("YYYY-MM-DD hh:mm", zone: "+05:45"))).decode(
            "site,at,wh\nM1,2021-04-01 00:00,1\nM1,2021-04-01 00:30,1\n")
        #expect(decoded.codes == ["telemetry.row.stampOffGrid", "telemetry.row.stampOffGrid"])
    }

    @Test("date and time may stand in two columns, or the slot may be numbered")
    func twoColumns() throws {
        let two = try Harness(
            longMapping(
                stamps:
                    "{date: {column: d, format: YYYY/M/D}, time: {column: t, format: \"h:mm\"}, at: end, zone: Asia/Tokyo}"
            )
        ).decode("site,d,t,wh\nM1,2021/4/1,0:30,1\nM1,2021/4/1,24:00,2\nM1,2021/4/1,,3\nM1,2021/4/1,25:00,3\n")
        #expect(two.codes == ["telemetry.row.stampEmpty", "telemetry.row.stampImpossible"])
        #expect(try two.value("M1", "2021-04-01", .generation, 0) == 1)
        #expect(try two.value("M1", "2021-04-01", .generation, 47) == 2)
        let numbered = try Harness(
            longMapping(stamps: "{date: {column: d, format: YYYYMMDD}, slot: {column: n}, zone: Asia/Tokyo}")
        ).decode("site,d,n,wh\nM1,20210401,1,1\nM1,20210401,48,2\nM1,20210401,0,3\nM1,20210401,49,3\nM1,20210401,x,3\n")
        #expect(
            numbered.codes == [
                "telemetry.row.slotNumber", "telemetry.row.slotNumber", "telemetry.row.stampMalformed",
            ])
        #expect(numbered.summary.problems[0].column == "n")
        #expect(try numbered.value("M1", "2021-04-01", .generation, 0) == 1)
        #expect(try numbered.value("M1", "2021-04-01", .generation, 47) == 2)
    }

    @Test("a file without stamps counts on from its first row; a blank row inside it is a bad sign")
    func sequence() throws {
        let mapping = longMapping(
            stamps: "{sequence: {start: \"2021-03-31 24:00\", stepMinutes: 30}, at: end, zone: Asia/Tokyo}",
            site: "{constant: M1}")
        let good = try Harness(mapping).decode("wh\n1\n2\n3\n\n\n")
        #expect(good.summary.isClean)
        #expect(try good.value("M1", "2021-03-31", .generation, 47) == 1)
        #expect(try good.value("M1", "2021-04-01", .generation, 1) == 3)
        let shifted = try Harness(mapping).decode("wh\n1\n\n2\n")
        #expect(shifted.codes == ["telemetry.row.blankInSequence"])
    }
}
