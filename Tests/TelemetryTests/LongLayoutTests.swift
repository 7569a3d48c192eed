import Quantities
import Telemetry
import Testing

@Suite struct LongLayoutTests {
    @Test("a row per slot becomes a site-day, and what did not come is missing")
    func plain() throws {
        let decoded = try Harness(longMapping()).decode(
            """
            site,at,wh
            M1,2021-04-01 00:00,10
            M1,2021-04-01 00:30,
            M1,2021-04-01 23:30:00,12
            """)
        var values = [Int32](repeating: SiteDay.missing, count: 48)
        values[0] = 10
        values[47] = 12
        let expected = SiteDay(
            site: SiteID(known: "M1"), day: try Day("2021-04-01"), grid: .halfHourly, channels: [.generation],
            values: values)
        #expect(decoded.handedOut == [expected])
        #expect(decoded.summary.isClean)
        #expect(decoded.summary.rows == 3)
        #expect(decoded.summary.readings == 2)
        #expect(decoded.summary.missingCells == 1)
        #expect(decoded.summary.sites == 1)
        #expect(try decoded.summary.firstDay == Day("2021-04-01"))
    }

    @Test(
        "units become whole watt-hours exactly, rounded only as declared",
        arguments: [
            // quantity, unit, scale, rounding, cell, Wh in a half hour
            ("energy", "kWh", "1", "down", "0.2758", 275), ("energy", "kWh", "1", "up", "0.2758", 276),
            ("energy", "kWh", "1", "nearest", "0.2755", 276), ("energy", "kWh", "1", "nearest", "0.2754999", 275),
            ("energy", "Wh", "1", "down", "275.9", 275), ("energy", "MWh", "1", "down", "0.0012345", 1234),
            ("power", "kW", "1", "down", "0.392", 196), ("power", "kW", "1", "nearest", "0.3979999999999999", 199),
            ("power", "kW", "1", "down", "0.3979999999999999", 198), ("power", "W", "5", "down", "432.1", 1080),
            ("power", "W", "1", "down", "-3", -2), ("power", "W", "1", "towardZero", "-3", -1),
            ("power", "W", "1", "nearest", "-3", -2), ("power", "W", "1", "up", "-3", -1),
            ("energy", "kWh", "1", "down", "1.0096232e-07", 0), ("energy", "kWh", "1", "up", "1.0096232e-07", 1),
            ("energy", "kWh", "1", "down", "1.5E+2", 150_000), ("energy", "kWh", "0.001", "down", "1234.9", 1234),
            ("energy", "kWh", "1/3", "down", "1", 333), ("energy", "kWh", "1", "down", "+.5", 500),
            ("energy", "Wh", "1", "down", "0.99999999999999999999999999999999", 0),
            ("energy", "Wh", "1", "up", "1.00000000000000000000000000000001", 2),
            ("energy", "Wh", "1", "down", "2147483647", 2_147_483_647),
        ])
    func units(quantity: String, unit: String, scale: String, rounding: String, cell: String, wh: Int32) throws {
        let series =
            "[{channel: generation, column: v, quantity: \(quantity), unit: \(unit), scale: \(scale), rounding: \(rounding)}]"
        let decoded = try Harness(longMapping(series: series)).decode("site,at,v\nM1,2021-04-01 00:00,\(cell)\n")
        #expect(decoded.summary.isClean)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 0) == wh)
    }

    @Test("without a declared rounding, generation, consumption and import go down and export goes up")
    func usualRounding() throws {
        let series = """
            [{channel: generation, column: g, quantity: energy, unit: Wh},
             {channel: export, column: e, quantity: energy, unit: Wh},
             {channel: import, column: i, quantity: energy, unit: Wh},
             {channel: consumption, column: c, quantity: energy, unit: Wh}]
            """
        let decoded = try Harness(longMapping(series: series)).decode(
            "site,at,g,e,i,c\nM1,2021-04-01 00:00,1.5,1.5,1.5,1.5\n")
        let values = try Channel.allCases.map { try decoded.value("M1", "2021-04-01", $0, 0) }
        #expect(values == [1, 2, 1, 1])
    }

    @Test("a column may say the channel; channels that do not matter are read past")
    func channelColumn() throws {
        let series = """
            [{channel: generation, column: 値, quantity: energy, unit: kWh},
             {channel: export, column: 値, quantity: energy, unit: kWh}]
            """
        let more = "channel: {column: 種別, values: {発電: generation, 売電: export}, ignore: [電圧]}"
        let decoded = try Harness(longMapping(series: series, more: more)).decode(
            """
            site,at,種別,値
            M1,2021-04-01 00:00,発電,1.5
            M1,2021-04-01 00:00,売電,0.5
            M1,2021-04-01 00:00,電圧,101
            M1,2021-04-01 00:30,買電,1
            """)
        #expect(decoded.codes == ["telemetry.row.channelUnknown"])
        #expect(decoded.summary.problems[0].row == 5)
        #expect(decoded.summary.problems[0].column == "種別")
        #expect(decoded.summary.problems[0].found == "買電")
        #expect(try decoded.value("M1", "2021-04-01", .generation, 0) == 1500)
        #expect(try decoded.value("M1", "2021-04-01", .export, 0) == 500)
    }

    @Test("one file may hold many sites, by column or by series, and unsorted rows")
    func manySites() throws {
        let byColumn = try Harness(longMapping()).decode(
            "site,at,wh\nB,2021-04-02 01:00,4\nA,2021-04-01 00:30,2\nB,2021-04-01 00:00,3\nA,2021-04-01 00:00,1\n")
        #expect(byColumn.summary.isClean)
        #expect(byColumn.summary.sites == 2)
        #expect(try byColumn.value("A", "2021-04-01", .generation, 0) == 1)
        #expect(try byColumn.value("B", "2021-04-02", .generation, 2) == 4)
        let bySeries = try Harness(
            """
            layout: long
            slotsPerDay: 48
            stamps: {column: at, format: "YYYY-MM-DD hh:mm", at: start, zone: "+09:00"}
            series:
              - {site: A, channel: generation, column: a, quantity: energy, unit: Wh}
              - {site: B, channel: generation, column: b, quantity: energy, unit: Wh}
            """
        ).decode("at,a,b\n2021-04-01 00:00,1,2\n")
        #expect(try bySeries.value("A", "2021-04-01", .generation, 0) == 1)
        #expect(try bySeries.value("B", "2021-04-01", .generation, 0) == 2)
    }

    @Test("what is said twice the same is counted; what differs is a bad row that changes nothing")
    func overlap() throws {
        let decoded = try Harness(longMapping()).decode(
            "site,at,wh\nM1,2021-04-01 00:00,5\nM1,2021-04-01 00:00,5\nM1,2021-04-01 00:00,6\n")
        #expect(decoded.summary.repeated == 1)
        #expect(decoded.summary.readings == 1)
        #expect(decoded.codes == ["telemetry.row.conflict"])
        #expect(decoded.summary.problems[0].row == 4)
        #expect(decoded.summary.problems[0].found == "6 Wh")
        #expect(try decoded.value("M1", "2021-04-01", .generation, 0) == 5)
    }

    @Test("a bad cell takes its whole row with it")
    func wholeRow() throws {
        let series = """
            [{channel: generation, column: g, quantity: energy, unit: Wh},
             {channel: export, column: e, quantity: energy, unit: Wh}]
            """
        let decoded = try Harness(longMapping(series: series)).decode(
            "site,at,g,e\nM1,2021-04-01 00:00,5,x\nM1,2021-04-01 00:30,9,3000000000\nM1,2021-04-01 01:00,7,1\n")
        #expect(decoded.codes == ["telemetry.row.numberMalformed", "telemetry.row.numberOutOfRange"])
        #expect(decoded.summary.badRows == 2)
        #expect(decoded.summary.readings == 2)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 0) == nil)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 2) == 7)
    }

    @Test("with few days open at once, parts come out that merge to the same site-days", arguments: [1, 2, 3, 5])
    func fewOpenDays(limit: Int) throws {
        var text = "site,at,wh\n"
        var generator = SplitMix(state: 7)
        var rows: [String] = []
        for site in 1...5 {
            for day in 1...4 {
                for hour in 0..<24 {
                    rows.append(
                        "M\(site),2021-04-0\(day) \(hour < 10 ? "0" : "")\(hour):30,\(site * 1000 + day * 100 + hour)\n"
                    )
                }
            }
        }
        rows.shuffle(using: &generator)
        text += rows.joined()
        let roomy = try Harness(longMapping()).decode(text)
        let tight = try Harness(longMapping(), openDays: limit).decode(text)
        #expect(roomy.handedOut.count == 20)
        #expect(tight.handedOut.count > 20)
        let order: (SiteDay, SiteDay) -> Bool = { ($0.site.text, $0.day.number) < ($1.site.text, $1.day.number) }
        #expect(try tight.merged().sorted(by: order) == roomy.handedOut.sorted(by: order))
        #expect(tight.summary.readings == 480)
    }
}
