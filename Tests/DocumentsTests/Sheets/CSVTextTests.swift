import Documents
import Quantities
import Testing

@Suite struct CSVTextTests {
    private func text(_ values: [Sheet.Value], marked: Bool = false) -> String {
        let sheet = Sheet(name: "Values", columns: [Sheet.Column("発電量", unit: "kWh")], rows: values.map { [$0] })
        return String(decoding: CSVText.bytes(sheet, marked: marked), as: UTF8.self)
    }

    @Test("the head, then a line for each row, each ended by CR LF")
    func lines() {
        let sheet = Sheet(
            name: "x", columns: [Sheet.Column("Site"), Sheet.Column("Day"), Sheet.Column("Energy", unit: "kWh")],
            rows: [[.text("S-1"), .day(Samples.day(2024, 4, 1)), .decimal(Samples.rational("12.5"), places: 3)]],
            totals: [[.text("Total"), .empty, .integer(-12)]])
        #expect(
            String(decoding: CSVText.bytes(sheet), as: UTF8.self)
                == "Site,Day,Energy (kWh)\r\nS-1,2024-04-01,12.500\r\nTotal,,-12\r\n")
    }

    @Test("the byte order mark stands once at the start, only where it is asked for")
    func mark() {
        let sheet = Sheet(name: "x", columns: [Sheet.Column("a")], rows: [])
        #expect(CSVText.bytes(sheet) == Array("a\r\n".utf8))
        #expect(CSVText.bytes(sheet, marked: true) == [0xEF, 0xBB, 0xBF] + Array("a\r\n".utf8))
    }

    @Test(
        "what RFC 4180 quotes is quoted, the rest is not",
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("two\r\nlines", "\"two\r\nlines\""), (" blank", "\" blank\""), ("台帳", "台帳"), ("", ""), ("\"", "\"\"\"\""),
        ])
    func quoting(value: String, field: String) {
        #expect(text([.text(value)]) == "発電量 (kWh)\r\n" + field + "\r\n")
    }

    @Test(
        "text that a spreadsheet would run as a formula gets an apostrophe",
        arguments: [
            ("=1+1", "'=1+1"), ("+81-3", "'+81-3"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""), ("\r\nx", "\"'\r\nx\""), ("＝1", "'＝1"), ("＠x", "'＠x"), ("a=1", "a=1"), ("'=1", "'=1"),
            ("=HYPERLINK(\"http://example.test\")", "\"'=HYPERLINK(\"\"http://example.test\"\")\""),
        ])
    func formulas(value: String, field: String) {
        #expect(text([.text(value)]).dropFirst("発電量 (kWh)\r\n".count) == field + "\r\n")
        let head = Sheet(name: "x", columns: [Sheet.Column(value)], rows: [])
        #expect(String(decoding: CSVText.bytes(head), as: UTF8.self) == field + "\r\n")
    }

    @Test("a number is never touched, a marked one says its mark")
    func numbers() {
        let lines = text([
            .integer(-1), .decimal(Samples.rational("-0.5")), .decimal(Rational(497) / 3),
            .decimal(Samples.rational("0.000434"), places: 6, mark: "要確認"), .integer(.max),
        ])
        #expect(
            lines == "発電量 (kWh)\r\n-1\r\n-0.5\r\n497/3\r\n0.000434 要確認\r\n9223372036854775807\r\n")
    }
}
