import Testing

@testable import daicho

@Suite struct ParsingTests {
    @Test(
        "a filled-in sheet reads as a spreadsheet writes it",
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a , b\n\n 1,\n", [["a", "b"], ["1", ""]]),
            ("a,\"b,\n\"\"c\"\"\"\n", [["a", "b,\n\"c\""]]), ("\" a \"", [[" a "]]), ("", []), ("a\"b", [["a\"b"]]),
            ("a\rb", [["a"], ["b"]]),
        ])
    func commaSeparated(text: String, rows: [[String]]) throws {
        #expect(try CommaSeparated(text).rows.map(\.fields) == rows)
    }

    @Test("a line that is written reads back the same", arguments: [["a", "b,c", "d\"e", " f ", "g\nh", ""]])
    func roundTrip(fields: [String]) throws {
        let rows = try CommaSeparated(CommaSeparated.line(fields)).rows
        #expect(rows.map { $0.fields.map { $0.filter { $0 != " " } } } == [fields.map { $0.filter { $0 != " " } }])
    }

    @Test("rows are counted as a spreadsheet counts them")
    func rowNumbers() throws {
        #expect(try CommaSeparated("a\n\nb\n").rows.map(\.number) == [1, 3])
    }

    @Test(
        "serials are a range, a single one, or nothing",
        arguments: [
            ("JCL-000000000001..JCL-000000000010", 10), ("JCL-000000000001–JCL-000000000010", 10),
            ("JCL-000000000007", 1), ("JCL-000000000010..JCL-000000000001", nil),
            ("JC-000000000001..JCL-000000000002", nil),
            ("JCL-1", nil), ("..", nil), ("", nil), ("JCL-000000000001..", nil),
        ] as [(String, Int64?)])
    func serials(text: String, count: Int64?) {
        #expect(SerialSpan(argument: text)?.range.count == count)
    }

    @Test(
        "planned tonnes are year=tonnes", arguments: [("2024=12", 12), ("2024=-1", nil), ("24=1", nil), ("2024", nil)])
    func planned(text: String, tonnes: Int64?) {
        #expect(PlannedClaim(argument: text)?.claim.tonnes.count == tonnes)
    }

    @Test(
        "Japanese takes two cells of a terminal, combining marks none",
        arguments: [("会員", 4), ("M1", 2), ("か\u{3099}", 2), ("ｶﾅ", 2)])
    func width(text: String, cells: Int) {
        #expect(Table.width(text) == cells)
    }

    @Test("columns of a table line up, and lines end with their last text")
    func table() {
        let lines = Table(["会員", "n", ""], [["M1", "12", ""], ["M000002", "", "x"]]).lines
        #expect(lines == ["会員     n", "M1       12", "M000002      x"])
    }
}
