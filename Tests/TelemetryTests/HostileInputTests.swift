import Quantities
import Telemetry
import Testing

@Suite struct HostileInputTests {
    @Test(
        "a file that is no table of readings is refused as a whole",
        arguments: [
            ("", "telemetry.csv.empty"), ("\n", "telemetry.csv.empty"), ("site,at,wh\n", "telemetry.csv.noRows"),
            ("site,at,wh", "telemetry.csv.noRows"), ("site,at,wh\n\n\n", "telemetry.csv.noRows"),
            ("site,at,wh,at\nM1,2021-04-01 00:00,1,x\n", "telemetry.csv.headerDuplicated"),
            ("site,when,wh\nM1,2021-04-01 00:00,1\n", "telemetry.csv.headerMissing"),
            ("PK\u{3}\u{4}xl/workbook", "telemetry.csv.binary"),
            ("s\0i\0t\0e\0", "telemetry.csv.binary"),
        ])
    func refused(text: String, code: String) throws {
        let decoded = try Harness(longMapping()).decode(text)
        #expect(decoded.codes == [code])
        #expect(decoded.handedOut.isEmpty)
    }

    @Test("binary data in the middle ends the reading and names the row")
    func binaryInside() throws {
        let decoded = try Harness(longMapping()).decode(
            "site,at,wh\nM1,2021-04-01 00:00,1\nM1,2021-\0\0\0\nM1,2021-04-01 01:00,1\n")
        #expect(decoded.codes == ["telemetry.csv.binary"])
        #expect(decoded.summary.problems[0].row == 3)
        #expect(decoded.summary.readings == 1)
    }

    @Test("quotes, line breaks inside them and every line ending are read alike", arguments: ["\n", "\r\n", "\r"])
    func quoting(ending: String) throws {
        let rows = [
            "\"site\",at,\"w\"\"h, \nx\",note", "\"M1\",\"2021-04-01 00:00\",\"1\",\"a,\"\"b\"\"\r\nc\"",
            "M1,2021-04-01 00:30,2,", "M1,2021-04-01 01:00,3,\"\"",
        ]
        let mapping = longMapping(
            series: "[{channel: generation, column: \"w\\\"h, \\nx\", quantity: energy, unit: Wh}]")
        for text in [rows.joined(separator: ending), rows.joined(separator: ending) + ending] {
            let decoded = try Harness(mapping).decode(text)
            #expect(decoded.summary.problems == [])
            let values = try (0..<3).map { try decoded.value("M1", "2021-04-01", .generation, $0) }
            #expect(values == [1, 2, 3])
        }
    }

    @Test("rows of the wrong form are reported one by one, with the row as a spreadsheet counts it")
    func forms() throws {
        let decoded = try Harness(longMapping()).decode(
            """
            site,at,wh
            M1,2021-04-01 00:00
            M1,2021-04-01 00:00,1,2

            M1,2021-04-01 00:30,1"5
            "M1"x,2021-04-01 01:00,1
            M1,2021-04-01 01:30,9
            """)
        #expect(
            decoded.codes == [
                "telemetry.csv.fieldCount", "telemetry.csv.fieldCount", "telemetry.csv.strayQuote",
                "telemetry.csv.strayQuote",
            ])
        #expect(decoded.summary.problems.map(\.row) == [2, 3, 5, 6])
        #expect(decoded.summary.rows == 5)
        #expect(decoded.summary.badRows == 4)
        #expect(decoded.summary.readings == 1)
    }

    @Test("a file that was cut off inside quotes or inside a row says so")
    func truncated() throws {
        let harness = try Harness(longMapping())
        let quoted = harness.decode("site,at,wh\nM1,2021-04-01 00:00,1\nM1,\"2021-04-0")
        #expect(quoted.codes == ["telemetry.csv.openQuote"])
        #expect(quoted.summary.problems[0].row == 3)
        let bare = harness.decode("site,at,wh\nM1,2021-04-01 00:00,1\nM1,2021-04-0")
        #expect(bare.codes == ["telemetry.csv.fieldCount"])
    }

    @Test("unknown and empty site codes are bad rows, each with its row")
    func sites() throws {
        let decoded = try Harness(longMapping(), sites: ["M1"]).decode(
            "site,at,wh\nM1,2021-04-01 00:00,1\nM2,2021-04-01 00:00,1\n,2021-04-01 00:00,1\n M1 ,2021-04-01 00:30,1\nM2,x,y\n"
        )
        #expect(
            decoded.codes == [
                "telemetry.row.siteUnknown", "telemetry.row.siteEmpty", "telemetry.row.siteUnknown",
                "telemetry.row.stampMalformed",
            ])
        #expect(decoded.summary.problems.map(\.row) == [3, 4, 6, 6])
        #expect(decoded.summary.problems[0].found == "M2")
        #expect(decoded.summary.readings == 2)
    }

    @Test("a site that the mapping names must be registered")
    func mappingSite() throws {
        let decoded = try Harness(longMapping(site: "{constant: M9}"), sites: ["M1"]).decode(
            "at,wh\n2021-04-01 00:00,1\n")
        #expect(decoded.codes == ["telemetry.mapping.siteUnknown"])
    }

    @Test(
        "a line of five megabytes is one bad row, and the rows around it are read",
        arguments: [(UInt8(ascii: "x"), Split.whole), (UInt8(ascii: ","), .byBytes(65_536))])
    func longLine(filler: UInt8, split: Split) throws {
        let harness = try Harness(longMapping())
        let head = Array("site,at,wh\nM1,2021-04-01 00:00,1\n".utf8)
        let tail = Array("\nM1,2021-04-01 00:30,2\n".utf8)
        let bytes = head + [UInt8](repeating: filler, count: 5 << 20) + tail
        let decoded = harness.decode(bytes, split)
        #expect(decoded.codes == ["telemetry.csv.rowTooLong"])
        #expect(decoded.summary.problems.first?.row == 3)
        #expect(decoded.summary.readings == 2)
    }

    @Test("five megabytes inside quotes end as one bad row too")
    func longQuote() throws {
        let bytes = Array("site,at,wh\n\"".utf8) + [UInt8](repeating: 0x0A, count: 5 << 20) + Array("\",a,b\n".utf8)
        let decoded = try Harness(longMapping()).decode(bytes, .byBytes(100_000))
        #expect(decoded.codes == ["telemetry.csv.rowTooLong"])
    }

    @Test("a row may be exactly a mebibyte, not a byte more", arguments: [0, 1])
    func limit(excess: Int) throws {
        let head = Array("site,at,wh,note\n".utf8)
        let row = Array("M1,2021-04-01 00:00,1,".utf8)
        let filler = [UInt8](repeating: 0x78, count: (1 << 20) - row.count + excess)
        let decoded = try Harness(longMapping()).decode(head + row + filler + [0x0A], .byBytes(1000))
        #expect(decoded == (try Harness(longMapping()).decode(head + row + filler + [0x0A], .whole)))
        #expect(decoded.codes == (excess == 0 ? [] : ["telemetry.csv.rowTooLong"]))
    }

    @Test("all problems are counted, but only so many are kept")
    func manyProblems() throws {
        var harness = try Harness(longMapping())
        harness.problems = 10
        let decoded = harness.decode(
            "site,at,wh\n" + String(repeating: "M1,2021-04-01 00:00,x\nM1,bad,1\n", count: 500))
        #expect(decoded.summary.problems.count == 10)
        #expect(decoded.summary.problemCount == 1000)
        #expect(decoded.summary.badRows == 1000)
        #expect(!decoded.summary.isClean)
    }

    @Test(
        "a number is a number, or the row is bad",
        arguments: [
            "1,5", "1.2.3", "--1", "1e", "1e+", "1e999", "e5", ".", "-", "+", "0x10", "１２", "1 2", "1_000", "Infinity",
            "#N/A",
        ])
    func numbers(cell: String) throws {
        let decoded = try Harness(longMapping()).decode("site,at,wh\nM1,2021-04-01 00:00,\"\(cell)\"\n")
        #expect(decoded.codes == ["telemetry.row.numberMalformed"])
        #expect(decoded.summary.problems[0].found == cell)
    }

    @Test("numbers beyond a slot are refused, not wrapped", arguments: ["2147483648", "-2147483648", "1e30", "9e60"])
    func outOfRange(cell: String) throws {
        let decoded = try Harness(longMapping()).decode("site,at,wh\nM1,2021-04-01 00:00,\(cell)\n")
        #expect(decoded.codes == ["telemetry.row.numberOutOfRange"])
    }

    @Test("random bytes never trap and always end in a report", arguments: 0..<60)
    func noise(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let alphabet = Array("M1,2021-04-01 00:30,5.\"\n\r;x".utf8) + [0xE3, 0x81, 0x82, 0xFF]
        let body = (0..<400).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
        let harness = try Harness(longMapping(), openDays: 2)
        let decoded = harness.decode(Array("site,at,wh\n".utf8) + body)
        #expect(decoded.summary.badRows <= decoded.summary.rows)
        #expect(decoded.summary.problemCount >= decoded.summary.badRows)
    }

    @Test("an error of the caller ends the reading and comes through as it is")
    func callerFails() throws {
        struct Full: Error {}
        var decoder = ReadingDecoder(try ReadingMapping(yaml: longMapping()), openDays: 1) {
            try? SiteID(String(decoding: $0, as: UTF8.self))
        }
        var thrown = false
        let text = Array("site,at,wh\nM1,2021-04-01 00:00,1\nM1,2021-04-02 00:00,1\nM1,2021-04-03 00:00,1\n".utf8)
        do throws(Full) {
            try decoder.consume(text) { _ throws(Full) in throw Full() }
        } catch {
            thrown = true
        }
        #expect(thrown)
    }
}
