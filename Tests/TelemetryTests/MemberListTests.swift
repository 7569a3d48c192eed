import Quantities
import Telemetry
import Testing

@Suite struct MemberListTests {
    private static let header = MemberColumn.allCases.map(\.rawValue).joined(separator: ",")
    private static let japanese = MemberColumn.allCases.map(\.japanese).joined(separator: ",")

    /// A good row with some cells replaced.
    private static func row(_ changes: [MemberColumn: String] = [:]) -> String {
        var cells: [MemberColumn: String] = [
            .siteID: "M0001", .name: "山田 太郎", .address: "\"神奈川県横浜市西区1-2,3\"", .latitude: "35.46",
            .longitude: "139.622345", .panelMaker: "Sharp", .panelModel: "NU-250", .ratedKilowatts: "4.95",
            .conditionerMaker: "Omron", .conditionerModel: "KP55M", .conditionerSerial: "AB 123",
            .operationStart: "2020-05-01", .meterClass: "specified", .meterMaker: "大崎電気", .meterSerial: "778899",
            .meterValidUntil: "2030/3/31", .accuracyClass: "普通級", .supplyPoint: "0300111122223333444455",
            .gridContract: "yes", .similarScheme: "無", .installationPhoto: "有", .consentDate: "2021年3月15日",
            .joiningDate: "2021-04-01",
        ]
        cells.merge(changes) { $1 }
        return MemberColumn.allCases.map { cells[$0] ?? "" }.joined(separator: ",")
    }

    /// A second member that shares nothing with the first.
    private static func other(_ changes: [MemberColumn: String] = [:]) -> String {
        row(
            [.siteID: "M0002", .conditionerSerial: "AB124", .meterSerial: "778900", .supplyPoint: "0300"]
                .merging(changes) { $1 })
    }

    private func read(_ bytes: [UInt8], _ encoding: TextEncoding = .utf8) -> MemberList {
        func read(_ split: Split) -> MemberList {
            var decoder = MemberListDecoder(encoding: encoding)
            for chunk in split.chunks(bytes) { decoder.consume(Array(chunk)) }
            return decoder.finish()
        }
        let whole = read(.whole)
        for split in [Split.byBytes(1), .byBytes(13), .random(seed: 5)] { #expect(read(split) == whole, "\(split)") }
        return whole
    }

    private func read(_ lines: String...) -> MemberList { read(Array(lines.joined(separator: "\r\n").utf8)) }

    @Test("a member is read with all it declares")
    func good() throws {
        let list = read(Self.header, Self.row(), Self.other([.constituent: "○", .subsidy: "市補助金"]))
        #expect(list.problems == [])
        #expect(list.rows == 2)
        let member = try #require(list.members.first)
        #expect(member.site.text == "M0001")
        #expect(member.prefecture.name == "神奈川県")
        #expect(member.location == Member.Location(latitudeE5: 3_546_000, longitudeE5: 13_962_235))
        #expect(member.panels.ratedWatts == 4950)
        #expect(member.conditioner.key == "OMRON|AB123")
        #expect(member.meterKey == "大崎電気|778899")
        #expect(member.meter.class == .specified)
        #expect(try member.meter.validUntil == Day("2030-03-31"))
        #expect(try member.consentDate == Day("2021-03-15"))
        #expect(member.declarations.hasGridContract)
        #expect(!member.declarations.isInSimilarScheme)
        #expect(!member.declarations.isConstituent)
        #expect(list.members[1].declarations.isConstituent)
        #expect(list.members[1].declarations.subsidy == "市補助金")
    }

    @Test("Japanese headings mean the same columns, in any order")
    func japaneseHeadings() {
        #expect(read(Self.japanese, Self.row()) == read(Self.header, Self.row()))
        let reversed = { (line: String) in
            line.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",")
        }
        let plain = Self.row([.address: "神奈川県"])
        #expect(read(reversed(Self.header), reversed(plain)).members == read(Self.header, plain).members)
    }

    @Test("a list in CP932 reads the same")
    func cp932() {
        let plain = Self.row([
            .address: "", .prefecture: "14", .name: "表電", .meterMaker: "電", .accuracyClass: "", .similarScheme: "no",
            .installationPhoto: "yes", .consentDate: "2021-03-15",
        ])
        let bytes = EncodingTests.cp932(Self.header + "\n" + plain)
        let list = read(bytes, .cp932)
        #expect(list.problems == [])
        #expect(list.members == read(Self.header, plain).members)
        #expect(list.members.first?.name == "表電")
    }

    @Test(
        "every bad cell is reported with row, column and reason",
        arguments: [
            (MemberColumn.siteID, "", "telemetry.member.empty"), (.siteID, "M 1", "telemetry.member.malformed"),
            (.ratedKilowatts, "4.9555", "telemetry.member.malformed"),
            (.ratedKilowatts, "0", "telemetry.member.malformed"),
            (.ratedKilowatts, "-5", "telemetry.member.malformed"),
            (.ratedKilowatts, "5kW", "telemetry.member.malformed"),
            (.operationStart, "2020-02-30", "telemetry.member.malformed"),
            (.operationStart, "", "telemetry.member.empty"),
            (.meterClass, "smart", "telemetry.member.malformed"), (.meterSerial, "", "telemetry.member.empty"),
            (.gridContract, "maybe", "telemetry.member.malformed"), (.latitude, "91", "telemetry.member.malformed"),
            (.longitude, "", "telemetry.member.empty"),
            (.name, String(repeating: "長", count: 201), "telemetry.member.malformed"),
            (.prefecture, "California", "telemetry.member.notInJapan"),
            (.address, "1 Main Street", "telemetry.member.notInJapan"),
            (.meterValidUntil, "", "telemetry.member.empty"), (.consentDate, "昨日", "telemetry.member.malformed"),
        ])
    func bad(column: MemberColumn, cell: String, code: String) {
        let list = read(Self.header, Self.other(), Self.row([column: cell]))
        #expect(list.problems.map(\.code) == [code])
        #expect(list.problems.first?.row == 3)
        #expect(list.problems.first?.column == column.rawValue)
        #expect(list.members.map(\.site.text) == ["M0002"])
    }

    @Test("all problems of a row are told, not only the first")
    func several() {
        let list = read(Self.header, Self.row([.ratedKilowatts: "x", .gridContract: "", .joiningDate: "y"]))
        #expect(list.problems.map(\.column) == ["rated_kw", "grid_contract", "joining_date"])
    }

    @Test(
        "what must be unique may stand in one row only, in any spelling",
        arguments: [
            (MemberColumn.siteID, "M0001"), (.meterSerial, "77 88 99"), (.conditionerSerial, "ａｂ１２３"),
            (.supplyPoint, "0300 1111 2222 3333 4444 55"),
        ])
    func repeated(column: MemberColumn, cell: String) {
        let list = read(Self.header, Self.row(), Self.other([column: cell]))
        #expect(list.problems.map(\.code) == ["telemetry.member.repeated"])
        #expect(list.problems.first?.row == 3)
        #expect(list.problems.first?.column == column.rawValue)
        #expect(list.problems.first?.expected == "another value than row 2")
        #expect(list.members.count == 1)
    }

    @Test(
        "a header that cannot be meant is refused",
        arguments: [
            (header + ",remarks", "telemetry.member.columnUnknown"),
            (header + ",会員番号", "telemetry.member.columnTwice"), (header + ",site_id", "telemetry.csv.headerDuplicated"),
            (header.replacing("pcs_serial,", with: ""), "telemetry.csv.headerMissing"),
            (header.replacing("address,prefecture,", with: ""), "telemetry.csv.headerMissing"),
            ("", "telemetry.csv.empty"), (header, "telemetry.csv.noRows"), ("a\0b", "telemetry.csv.binary"),
        ])
    func headers(line: String, code: String) {
        #expect(read(line).problems.map(\.code) == [code])
    }

    @Test("rows of the wrong form are reported")
    func forms() {
        let list = read(Self.header, "M1,x", Self.row(), "\"open")
        #expect(list.problems.map(\.code) == ["telemetry.csv.fieldCount", "telemetry.csv.openQuote"])
        #expect(list.members.count == 1)
    }
}
