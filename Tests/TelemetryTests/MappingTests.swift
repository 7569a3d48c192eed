import Quantities
import Telemetry
import Testing

@Suite struct MappingTests {
    @Test("the defaults are UTF-8, commas and a scale of one")
    func defaults() throws {
        let mapping = try ReadingMapping(yaml: longMapping())
        #expect(mapping.encoding == .utf8)
        #expect(mapping.delimiter == 0x2C)
        #expect(mapping.series[0].scale == 1)
        #expect(mapping.channels == [.generation])
    }

    @Test("scalars are the text that was written", arguments: ["007", "1.50", "no"])
    func text(site: String) throws {
        #expect(try ReadingMapping(yaml: longMapping(site: "{constant: \(site)}")).site == .constant(site))
    }

    @Test("tabs and semicolons separate too", arguments: [("\";\"", ";"), ("tab", "\t")])
    func delimiters(declared: String, delimiter: String) throws {
        let text = "site,at,wh\nM1,2021-04-01 00:00,7\n".replacing(",", with: delimiter)
        let decoded = try Harness(longMapping(more: "delimiter: \(declared)")).decode(text)
        #expect(try decoded.value("M1", "2021-04-01", .generation, 0) == 7)
    }

    private static let fullSeries = "{channel: generation, column: wh, quantity: energy, unit: Wh}"

    @Test(
        "a mapping that cannot be meant is refused, naming the place",
        arguments: [
            // what to replace, by what, the code, the path
            ("layout: long", "layout: tall", "telemetry.mapping.unknownValue", "layout"),
            ("layout: long", "layuot: long", "telemetry.mapping.unknownKey", "layuot"),
            ("layout: long", "", "telemetry.mapping.missingKey", "layout"),
            ("slotsPerDay: 48", "slotsPerDay: 50", "telemetry.mapping.unknownValue", "slotsPerDay"),
            ("unit: Wh", "unit: kW", "telemetry.mapping.unknownValue", "series[0].unit"),
            ("unit: Wh", "unitt: Wh", "telemetry.mapping.unknownKey", "series[0].unitt"),
            ("unit: Wh", "unit: Wh, scale: 0", "telemetry.mapping.scale", "series[0].scale"),
            ("unit: Wh", "unit: Wh, scale: -1", "telemetry.mapping.scale", "series[0].scale"),
            ("unit: Wh", "unit: Wh, scale: 1e3", "quantity.number.malformed", "series[0].scale"),
            ("unit: Wh", "unit: Wh, digits: 6", "telemetry.mapping.digitsWithoutRegister", "series[0].digits"),
            ("unit: Wh", "unit: Wh, slots: {first: a, count: 48}", "telemetry.mapping.slotsInLong", "series[0].slots"),
            ("unit: Wh", "unit: Wh, site: X", "telemetry.mapping.twoSites", "series[0].site"),
            ("unit: Wh", "unit: Wh, rounding: half", "telemetry.mapping.unknownValue", "series[0].rounding"),
            ("unit: Wh", "unit: Wh, quality: {column: q}", "telemetry.mapping.quality", "series[0].quality"),
            ("channel: generation", "channel: solar", "telemetry.mapping.unknownValue", "series[0].channel"),
            ("site: {column: site}", "site: {}", "telemetry.mapping.site", "site"),
            ("site: {column: site}", "site: M1", "telemetry.mapping.notTable", "site"),
            ("site: {column: site}", "", "telemetry.mapping.noSite", "series"),
            ("at: start", "at: middle", "telemetry.mapping.unknownValue", "stamps.at"),
            (", at: start", "", "telemetry.mapping.missingKey", "stamps"),
            ("\"+09:00\"", "Asia/Tokio", "telemetry.zone.unknown", "stamps.zone"),
            ("\"+09:00\"", "EST", "telemetry.zone.unknown", "stamps.zone"),
            ("\"+09:00\"", "\"+25:00\"", "telemetry.zone.unknown", "stamps.zone"),
            (", zone: \"+09:00\"", "", "telemetry.mapping.missingKey", "stamps"),
            ("hh:mm[:ss]", "hh:mmZ", "telemetry.mapping.zoneTwice", "stamps.zone"),
            ("YYYY-MM-DD hh:mm[:ss]", "YYYY-MM-DD", "telemetry.mapping.format", "stamps.format"),
            ("YYYY-MM-DD hh:mm[:ss]", "YY-MM-DD hh:mm", "telemetry.stampFormat.malformed", "stamps.format"),
            ("column: at,", "column: at, date: {column: d, format: YYYY},", "telemetry.mapping.stamps", "stamps"),
            ("SERIES", "[]", "telemetry.mapping.noSeries", "series"),
            ("SERIES", "[\(fullSeries), \(fullSeries)]", "telemetry.mapping.seriesRepeated", "series"),
            (
                "SERIES", "[\(fullSeries), {channel: export, column: wh, quantity: energy, unit: Wh}]",
                "telemetry.mapping.columnRepeated", "series"
            ),
            ("sentinels: []", "sentinels: x", "telemetry.mapping.notList", "sentinels"),
            ("sentinels: []", "layout: long", "telemetry.mapping.notYAML", "duplicated"),
            ("sentinels: []", "{", "telemetry.mapping.notYAML", "scanner"),
        ])
    func refused(what: String, by: String, code: String, path: String) throws {
        var yaml = longMapping(series: what == "SERIES" ? "SERIES" : "[\(Self.fullSeries)]", more: "sentinels: []")
        #expect(yaml.contains(what))
        yaml = yaml.replacing(what, with: by)
        let rejection = #expect(throws: Rejection.self) { try ReadingMapping(yaml: yaml) }
        #expect(rejection?.code == code)
        #expect(rejection?.description.contains(path) == true, "\(rejection?.description ?? "")")
    }

    @Test("an empty or enormous mapping is refused")
    func sizes() {
        #expect(throws: Rejection.self) { try ReadingMapping(yaml: "") }
        #expect(throws: Rejection.self) { try ReadingMapping(yaml: "# " + String(repeating: "x", count: 1 << 19)) }
    }

    @Test("a sequence needs one clock for all its sites, and a first stamp that exists")
    func sequences() {
        let sequence = "{sequence: {start: \"2011-10-02 02:30\", stepMinutes: 30}, at: start, zone: ZONE}"
        func code(_ zone: String, _ site: String) -> String? {
            let yaml = longMapping(stamps: sequence.replacing("ZONE", with: zone), site: site)
            do { _ = try ReadingMapping(yaml: yaml) } catch { return error.code }
            return nil
        }
        #expect(code("Asia/Tokyo", "{constant: M1}") == nil)
        #expect(code("Asia/Tokyo", "{column: site}") == "telemetry.mapping.sequenceSites")
        #expect(code("Australia/Sydney", "{constant: M1}") == "telemetry.mapping.sequenceStart")
    }

    @Test("registers of one channel must be of one kind")
    func registers() {
        let yaml = """
            layout: long
            slotsPerDay: 48
            stamps: {column: at, format: "YYYY-MM-DD hh:mm", at: end, zone: "+09:00"}
            series:
              - {site: A, channel: generation, column: a, quantity: register, unit: kWh, digits: 5}
              - {site: B, channel: generation, column: b, quantity: register, unit: kWh, digits: 6}
            """
        #expect(
            #expect(throws: Rejection.self) { try ReadingMapping(yaml: yaml) }?.code
                == "telemetry.mapping.registersDiffer")
    }
}
