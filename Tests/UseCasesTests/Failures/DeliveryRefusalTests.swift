import Foundation
import Quantities
import Telemetry
import Testing
import UseCases

@Suite struct DeliveryRefusalTests {
    /// A file that must be refused, and the first problem that must be named.
    struct BadFile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let mapping: String
        let row: Int
        let column: String
        let code: String

        init(
            _ name: String, _ text: String, row: Int, column: String = "", _ code: String,
            mapping: String = Roof.longMapping
        ) {
            self.init(name, Array(text.utf8), row: row, column: column, code, mapping: mapping)
        }

        init(
            _ name: String, _ bytes: [UInt8], row: Int, column: String = "", _ code: String,
            mapping: String = Roof.longMapping
        ) {
            testDescription = name
            self.bytes = bytes
            self.mapping = mapping
            self.row = row
            self.column = column
            self.code = "telemetry." + code
        }
    }

    private static let roof = Roof(number: 1)
    private static let day = SmallProject.firstDay
    private static let good = roof.long(day)

    private static func row(_ text: String) -> String { Roof.long(good + [text]) }

    static let badFiles: [BadFile] = [
        BadFile("empty", "", row: 0, "csv.empty"),
        BadFile("nothing but line ends", "\n\n", row: 0, "csv.empty"),
        BadFile("header only", Roof.longHeader + "\n", row: 1, "csv.noRows"),
        BadFile("header only, without a line end", Roof.longHeader, row: 1, "csv.noRows"),
        BadFile("binary", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0], row: 1, "csv.binary"),
        BadFile("an Excel workbook", [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0], row: 1, "csv.binary"),
        BadFile("binary after good rows", Array(Roof.long(good).utf8) + [0, 1, 2, 3], row: 50, "csv.binary"),
        BadFile(
            "UTF-16", Array(Roof.long(good).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), row: 1, "csv.binary"),
        BadFile(
            "CP932 declared as UTF-8", Array(Roof.long(good).utf8) + [0x89, 0xAE, 0x8D, 0xAA] + Array(",x,1,1\n".utf8),
            row: 50, column: "site", "csv.encoding"),
        BadFile(
            "a header twice", "site,time,generation_wh,generation_wh\n" + good[0] + "\n", row: 1,
            column: "generation_wh", "csv.headerDuplicated"),
        BadFile(
            "a header missing", "site,time,generation_wh\nroof-1,2021-06-01T00:00:00+09:00,0\n", row: 1,
            column: "export_wh", "csv.headerMissing"),
        BadFile(
            "truncated in a row", String(Roof.long(good).dropLast(12)), row: 49, "csv.fieldCount"),
        BadFile(
            "truncated in a stamp", Roof.long(good) + "roof-1,2021-06-0", row: 50, "csv.fieldCount"),
        BadFile("truncated inside quotes", Roof.long(good) + "\"roof-1,2021", row: 50, "csv.openQuote"),
        BadFile(
            "a row too wide", row("roof-1,2021-06-02T00:00:00+09:00,0,0,0"), row: 50, "csv.fieldCount"),
        BadFile(
            "an unknown site", row("roof-9,2021-06-02T00:00:00+09:00,0,0"), row: 50, column: "site", "row.siteUnknown"),
        BadFile("no site", row(",2021-06-02T00:00:00+09:00,0,0"), row: 50, column: "site", "row.siteEmpty"),
        BadFile(
            "a day that does not exist", row("roof-1,2021-02-30T00:00:00+09:00,0,0"), row: 50, column: "time",
            "row.stampImpossible"),
        BadFile(
            "another way to write time", row("roof-1,2021/06/02 00:00,0,0"), row: 50, column: "time",
            "row.stampMalformed"),
        BadFile("no time", row("roof-1,,0,0"), row: 50, column: "time", "row.stampEmpty"),
        BadFile(
            "stamps of a zone that does not fit the slots", row("roof-1,2021-06-02T00:00:00+05:45,0,0"), row: 50,
            column: "time", "row.stampOffGrid"),
        BadFile(
            "no number", row("roof-1,2021-06-02T00:00:00+09:00,abc,0"), row: 50, column: "generation_wh",
            "row.numberMalformed"),
        BadFile(
            "a number with commas", row("roof-1,2021-06-02T00:00:00+09:00,\"1,234\",0"), row: 50,
            column: "generation_wh", "row.numberMalformed"),
        BadFile(
            "a number beyond all meters", row("roof-1,2021-06-02T00:00:00+09:00,99999999999999999999,0"), row: 50,
            column: "generation_wh", "row.numberOutOfRange"),
        BadFile(
            "two rows that contradict each other", row("roof-1,2021-06-01T12:00:00+09:00,1,20168"), row: 50,
            column: "generation_wh", "row.conflict"),
        BadFile(
            "a wide file with too few slots", "site,date,channel,s1,s2\nroof-1,2021-06-01,generation,0,0\n", row: 1,
            column: "s1", "csv.slotColumns", mapping: Roof.wideMapping),
        BadFile(
            "a wide file with an unknown channel",
            Roof.wide([roof], [day]).replacing(",export,", with: ",exports,"), row: 3, column: "channel",
            "row.channelUnknown", mapping: Roof.wideMapping),
    ]

    @Test(
        "a bad file is refused with row, column and reason in both languages, and nothing changes", arguments: badFiles)
    func refused(_ bad: BadFile) throws {
        let project = try SmallProject(.enrolled, roofs: 1)
        let command = ImportReadings(
            project: SmallProject.id, file: try project.file("bad.csv", bad.bytes), mapping: bad.mapping)
        let before = try TableSizes(project.folder)
        do {
            try project.act(command, .systemOperator)
            Issue.record("the file was taken in")
        } catch let rows as BadRows {
            let problem = try #require(rows.problems.first)
            #expect(problem.code == bad.code, "\(rows.problems)")
            #expect(problem.row == bad.row)
            #expect(problem.column == bad.column)
            #expect(rows.total == rows.problems.count)
            #expect(!problem.expected.isEmpty)
            #expect(!problem.message.en.contains { !$0.isASCII })
            #expect(problem.message.ja.contains { !$0.isASCII })
            #expect(rows.rejection.code == "readings.rows.bad")
        }
        #expect(try TableSizes(project.folder) == before)
    }

    @Test("every bad row of a file is named, not only the first")
    func allRows() throws {
        let project = try SmallProject(.enrolled, roofs: 1)
        var rows = Self.good
        rows[5] = "roof-7" + rows[5].dropFirst(6)
        rows[20] = rows[20].replacing("T10:00", with: "T10:17")
        rows[30] += ",1"
        let file = try project.file("bad.csv", Roof.long(rows))
        let error = #expect(throws: BadRows.self) {
            try project.act(
                ImportReadings(project: SmallProject.id, file: file, mapping: Roof.longMapping), .systemOperator)
        }
        #expect(error?.problems.map(\.row) == [7, 22, 32])
        #expect(
            error?.problems.map(\.code) == [
                "telemetry.row.siteUnknown", "telemetry.row.stampOffGrid", "telemetry.csv.fieldCount",
            ])
    }

    @Test("with partial, the good rows and only the good rows are taken in, and the answer names the others")
    func partial() throws {
        let project = try SmallProject(.enrolled, roofs: 1)
        var rows = Self.good
        rows[20] = rows[20].replacing("T10:00", with: "T10:17")
        let file = try project.file("bad.csv", Roof.long(rows))
        let answer = try project.act(
            ImportReadings(project: SmallProject.id, file: file, mapping: Roof.longMapping, partial: true),
            .systemOperator)
        #expect(answer.siteDays == 1)
        #expect(answer.summary.badRows == 1)
        #expect(answer.summary.problems.map(\.row) == [22])
        let stored = try #require(try project.siteDay(1, Self.day))
        let generation = try #require(stored.slots(of: .generation).map(Array.init))
        for slot in 0..<48 {
            let expected = slot == 20 ? SiteDay.missing : Int32(Self.roof.wattHours(.generation, Self.day, slot))
            #expect(generation[slot] == expected, "slot \(slot)")
        }
        #expect(answer.flags["missing"] == 1)
    }

    @Test("unsorted rows, some of them twice, give the same readings as the file in order")
    func unsorted() throws {
        let sorted = try SmallProject(.enrolled, roofs: 2)
        let shuffled = try SmallProject(.enrolled, roofs: 2)
        let days = [Self.day, Self.day.advanced(by: 1)]
        let rows = sorted.roofs.flatMap { roof in days.flatMap { roof.long($0) } }
        let mixed = (0..<rows.count).map { rows[$0 * 53 % rows.count] } + rows.prefix(10)
        try #require(Set(mixed) == Set(rows) && mixed.first == rows.first && mixed[1] != rows[1])
        try sorted.deliver(rows)
        let answer = try shuffled.deliver(mixed)
        #expect(answer.summary.repeated == 20, "ten rows of two values were said twice")
        for roof in 1...2 {
            for day in days {
                let one = try sorted.siteDay(roof, day)
                #expect(one != nil)
                #expect(try shuffled.siteDay(roof, day) == one)
            }
        }
    }

    @Test("stamps that say UTC but mean Japan time show as generation at night, and are not claimed")
    func wrongZone() throws {
        let project = try SmallProject(.enrolled, roofs: 1)
        let days = (0..<3).map { Self.day.advanced(by: $0) }
        let rows = days.flatMap { Self.roof.long($0) }.map { $0.replacing("+09:00", with: "Z") }
        let answer = try project.deliver(rows)
        #expect(answer.flags["night", default: 0] > 20)
        let closed = try project.close()
        #expect(closed.sums.map(\.generation).reduce(.zero, +) < Energy(wattHours: 4_500_000))
    }

    @Test("a register that falls is flagged, and its energy is neither made up nor claimed")
    func fallingRegister() throws {
        let project = try SmallProject(.enrolled, roofs: 1)
        let mapping = Roof.longMapping.replacing(
            "column: generation_wh, quantity: energy", with: "column: generation_wh, quantity: register")
        var register = 5_000_000
        let rows = (0..<48).map { slot -> String in
            register += slot == 24 ? -900_000 : Self.roof.wattHours(.generation, Self.day, slot)
            return Self.roof.row(Self.day, slot, register, 0)
        }
        let answer = try project.deliver(rows, mapping: mapping)
        #expect(answer.flags["registerFall"] == 1)
        let generation = try #require(try project.siteDay(1, Self.day)?.slots(of: .generation).map(Array.init))
        #expect(generation[24] == SiteDay.missing)
        #expect(generation[25] == Int32(Self.roof.wattHours(.generation, Self.day, 25)))
        #expect(generation.allSatisfy { $0 == SiteDay.missing || $0 >= 0 })
    }

    @Test("what is not a file is refused by name")
    func notAFile() throws {
        let project = try SmallProject(.enrolled, roofs: 1)
        let pipe = project.place.appending(path: "pipe")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        for (url, code) in [
            (pipe, "readings.file.notRegular"), (project.place, "readings.file.notRegular"),
            (project.place.appending(path: "absent.csv"), "readings.file.unreadable"),
        ] {
            let command = ImportReadings(project: SmallProject.id, file: url, mapping: Roof.longMapping)
            #expect(try project.refused(command, .systemOperator)?.code == code)
        }
    }
}

extension SmallProject {
    /// Delivers rows of the long form.
    @discardableResult
    func deliver(
        _ rows: [String], named name: String = "long.csv", mapping: String = Roof.longMapping, reason: String? = nil
    ) throws -> DeliveryAnswer {
        try act(
            ImportReadings(project: Self.id, file: try file(name, Roof.long(rows)), mapping: mapping, reason: reason),
            .systemOperator, "2021-06-30")
    }
}
