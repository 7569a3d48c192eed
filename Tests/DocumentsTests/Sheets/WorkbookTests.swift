import Documents
import Foundation
import Quantities
import Testing

@Suite(.enabled(if: WorkbookReader.isInstalled, Comment(rawValue: WorkbookReader.absence)))
struct WorkbookTests {
    private func workbook(_ sheets: Sheet...) -> Workbook {
        Workbook(title: "Title", author: "Author", date: Samples.day(2025, 4, 28), sheets: sheets)
    }

    private func column(_ values: [Sheet.Value], banner: String? = nil) -> Sheet {
        Sheet(name: "Values", columns: [Sheet.Column("Value")], rows: values.map { [$0] }, banner: banner)
    }

    @Test("numbers that a spreadsheet keeps exactly are numbers; longer ones are text, to the last digit")
    func numbers() throws {
        let values: [(Sheet.Value, number: String?, text: String?)] = [
            (.integer(1_046), "1046", nil), (.integer(-5), "-5", nil), (.integer(0), "0", nil),
            (.integer(999_999_999_999_999), "999999999999999", nil),
            (.integer(1_000_000_000_000_001), nil, "1000000000000001"), (.integer(.min), nil, "-9223372036854775808"),
            (.decimal(Samples.rational("0.000434"), places: 6), "0.000434", nil),
            (.decimal(Samples.rational("1046.85806624")), "1046.85806624", nil),
            (.decimal(Samples.rational("123456789.0123456")), nil, "123456789.0123456"),
            (.decimal(Samples.rational("9.95")), "9.95", nil), (.decimal(Rational(497) / 3), nil, "497/3"),
            (.decimal(Samples.rational("-0.1"), places: 3), "-0.1", nil),
        ]
        let reader = try WorkbookReader(workbook(column(values.map(\.0))).bytes())
        for (index, value) in values.enumerated() {
            let name = "A\(index + 2)"
            let number = try reader.number(name).map { try #require(Double($0)) }
            #expect(number == value.number.flatMap(Double.init), "\(name)")
            #expect(reader.text(name) == value.text, "\(name)")
        }
    }

    @Test("every decimal of up to 15 digits comes back as the same number")
    func exact() throws {
        var values: [String] = []
        var seed: UInt64 = 7
        for _ in 0..<2_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = String(seed % 1_000_000_000_000_000)
            let point = Int(seed >> 60) % max(digits.count, 1)
            values.append(digits.dropLast(point) + (point == 0 ? "" : "." + digits.suffix(point)))
        }
        let reader = try WorkbookReader(
            workbook(column(try values.map { .decimal(try Rational(parsing: $0)) })).bytes())
        for (index, value) in values.enumerated() {
            #expect(reader.number("A\(index + 2)").flatMap(Double.init) == Double(value), "\(value)")
        }
    }

    @Test("days are dates, except those that Excel counts wrongly")
    func days() throws {
        let days = [(1899, 12, 31), (1900, 2, 28), (1900, 3, 1), (2024, 2, 29), (9999, 12, 31)]
        let reader = try WorkbookReader(
            workbook(column(days.map { .day(Samples.day($0.0, $0.1, $0.2)) })).bytes())
        #expect(reader.text("A2") == "1899-12-31")
        #expect(reader.text("A3") == "1900-02-28")
        #expect(reader.number("A4") == "61")
        #expect(reader.number("A5") == "45351")
        #expect(reader.number("A6") == "2958465")
        #expect(
            reader.parts["xl/styles.xml"]?.contains("yyyy\\-mm\\-dd") == true
                || reader.parts["xl/styles.xml"]?.contains("yyyy-mm-dd") == true)
    }

    @Test(
        "text is text, whatever it begins with",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.test\",\"x\")", "\tx", "1046", "2024-04-01",
            "http://example.test/", "<b>&amp;</b>", "_x0041_", "__x0041_", "'quoted", "true", " blank ",
            "שלום", "👩‍👩‍👧‍👦 🌞", String(repeating: "W", count: 10_000), "two\nlines",
        ])
    func text(value: String) throws {
        let reader = try WorkbookReader(workbook(column([.text(value)])).bytes())
        let xml = reader.sheet(1)
        #expect(!xml.contains("<f>") && !xml.contains("hyperlink"))
        // What reads as an escape is escaped itself (ISO/IEC 29500-1, 22.9.2.19).
        #expect(reader.text("A2") == value.replacing("_x0041_", with: "_x005F_x0041_"))
    }

    @Test("characters that hide or turn text, and those that no XML may hold, are shown by their number")
    func hidden() throws {
        let reader = try WorkbookReader(workbook(column([.text("a\u{0}b\u{202E}c\u{FFFE}\u{1B}")])).bytes())
        #expect(reader.text("A2") == "a[U+0000]b[U+202E]c[U+FFFE][U+001B]")
    }

    @Test(
        "the same workbook gives the same bytes, with the document's day for the clock", arguments: HTMLTests.documents)
    func deterministic(document: Document) throws {
        let workbook = Workbook(document)
        let bytes = try workbook.bytes()
        #expect(try workbook.bytes() == bytes)
        let core = try #require(try WorkbookReader(bytes).parts["docProps/core.xml"])
        #expect(core.contains(">\(document.date.advanced(by: -1))T15:00:00Z<"))
        #expect(core.contains(document.identifier))
    }

    @Test("a document's tables become sheets in which its numbers are numbers", arguments: Language.allCases)
    func tables(language: Language) throws {
        let document = Samples.monitoringReport(members: 3).document(in: language)
        let workbook = Workbook(document)
        let tables = document.sections.flatMap(\.blocks).compactMap(\.table)
        #expect(workbook.sheets.count == tables.count + 1)
        let reader = try WorkbookReader(workbook.bytes())
        let values = try #require(workbook.sheets.firstIndex { $0.columns.count == 9 }) + 1
        // Form B.2: measured values in the seventh column, under the banner and the head.
        #expect(reader.text("A1", sheet: values) == "SIMULATED / シミュレーション")
        #expect(reader.number("G3", sheet: values) == "5471233.462")
        #expect(reader.number("G5", sheet: values) == "0.000434")
        let styles = try #require(reader.parts["xl/styles.xml"])
        #expect(styles.contains("#,##0.000000&quot; \(Wording(language)(.unverified))&quot;"))
        for number in workbook.sheets.indices {
            let xml = reader.sheet(number + 1)
            #expect(xml.contains("<autoFilter ref=\"A2:"))
            #expect(xml.contains("ySplit=\"2\"") && xml.contains("state=\"frozen\""))
            #expect(xml.contains("<cols>"))
        }
    }

    @Test("names of sheets from captions are allowed, short and different")
    func names() throws {
        let table = Document.Table(
            caption: "[Very] long: caption/with * everything? that 'no' tab may have", columns: [.init("a")], rows: [])
        let sample = Samples.certificate().document(in: .en)
        let document = Document(
            form: .report, language: .en, identifier: "x", date: sample.date, title: sample.title, isSimulated: false,
            notices: [],
            sections: [Document.Section(anchor: "a", heading: "a", blocks: [.table(table), .table(table)])],
            colophon: [])
        let workbook = Workbook(document)
        #expect(
            workbook.sheets.dropFirst().map(\.name) == [
                " Very  long  caption with   eve", " Very  long  caption with   (2)",
            ])
        #expect(try !workbook.bytes().isEmpty)
    }

    @Test(
        "a name that no tab may have is refused",
        arguments: ["", "a/b", "[x]", "'x", "History", String(repeating: "x", count: 32), "a\u{0}b"])
    func badName(name: String) {
        let rejection = #expect(throws: Rejection.self) {
            try workbook(Sheet(name: name, columns: [Sheet.Column("a")], rows: [])).bytes()
        }
        #expect(rejection?.code == "documents.sheet.name")
        #expect(rejection?.message.en == "This cannot be the name of a sheet")
    }

    @Test("what is larger than a workbook holds is refused before it is written")
    func tooLarge() {
        let long = #expect(throws: Rejection.self) {
            try workbook(column([.text(String(repeating: "x", count: 32_768))])).bytes()
        }
        #expect(long?.code == "documents.sheet.tooLarge" && long?.found == "32768")
        let wide = #expect(throws: Rejection.self) {
            try workbook(Sheet(name: "a", columns: Array(repeating: Sheet.Column("c"), count: 16_385), rows: []))
                .bytes()
        }
        #expect(wide?.expected == "1 to 16384 columns")
        let none = #expect(throws: Rejection.self) { try workbook().bytes() }
        #expect(none?.code == "documents.sheet.tooLarge")
        let twice = #expect(throws: Rejection.self) {
            try workbook(column([]), column([])).bytes()
        }
        #expect(twice?.code == "documents.sheet.name")
    }

    @Test("5,000 rows and an empty table are written whole")
    func huge() throws {
        let rows = (1...5_000).map { Sheet.Value.integer(Int64($0)) }
        let reader = try WorkbookReader(
            workbook(column(rows), Sheet(name: "Empty", columns: [Sheet.Column("a")], rows: [])).bytes())
        #expect(reader.number("A5001") == "5000")
        #expect(reader.text("A1", sheet: 2) == "a")
        #expect(reader.cell("A2", sheet: 2) == nil)
    }
}

extension Document.Block {
    var table: Document.Table? {
        guard case .table(let table) = self else { return nil }
        return table
    }
}
