import Quantities
import Telemetry
import Testing

@Suite struct EncodingTests {
    /// Text in CP932 for the characters used here (JIS X 0208 in Shift_JIS form).
    static func cp932(_ text: String) -> [UInt8] {
        let table: [Character: [UInt8]] = [
            "会": [0x89, 0xEF], "員": [0x88, 0xF5], "番": [0x94, 0xD4], "号": [0x8D, 0x86], "日": [0x93, 0xFA],
            "時": [0x8E, 0x9E], "発": [0x94, 0xAD], "電": [0x93, 0x64], "量": [0x97, 0xCA], "表": [0x95, 0x5C],
            "年": [0x94, 0x4E], "月": [0x8C, 0x8E], "欠": [0x8C, 0x87], "測": [0x91, 0xAA], "品": [0x95, 0x69],
            "質": [0x8E, 0xBF], "推": [0x90, 0x84], "定": [0x92, 0xE8], "ｶ": [0xB6], "①": [0x87, 0x40],
        ]
        return text.flatMap { table[$0] ?? Array(String($0).utf8) }
    }

    private static let mapping = """
        encoding: ENCODING
        layout: long
        slotsPerDay: 48
        site: {column: 会員番号}
        stamps: {column: 日時, format: "YYYY年M月D日 h:mm", at: start, zone: Asia/Tokyo}
        series: [{channel: generation, column: 発電量, quantity: energy, unit: kWh}]
        sentinels: [欠測]
        quality: {column: 品質表①, bad: [推定]}
        """
    private static let text = """
        会員番号,日時,発電量,品質表①,ｶ
        M1,2021年4月1日 0:00,0.5,,表
        M1,2021年4月1日 0:30,0.25,推定,
        M1,2021年4月1日 1:00,欠測,,
        """

    @Test("the same file in UTF-8 with and without a mark, and in CP932, gives the same site-days")
    func same() throws {
        let utf8 = try Harness(Self.mapping.replacing("ENCODING", with: "utf-8"))
        let plain = utf8.decode(Self.text)
        #expect(plain.summary.problems == [])
        #expect(try plain.value("M1", "2021-04-01", .generation, 1) == 250)
        #expect(try plain.mark("M1", "2021-04-01", 1) == .doubtedBySource)
        #expect(try plain.mark("M1", "2021-04-01", 2) == .sentinel)
        #expect(utf8.decode([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == plain)
        let cp932 = try Harness(Self.mapping.replacing("ENCODING", with: "cp932"))
        #expect(cp932.decode(Self.cp932(Self.text)) == plain)
    }

    @Test("CP932 read as UTF-8 is refused at the header, with the bytes that are not text")
    func wrongWay() throws {
        let decoded = try Harness(Self.mapping.replacing("ENCODING", with: "utf-8")).decode(Self.cp932(Self.text))
        #expect(Set(decoded.codes) == ["telemetry.csv.encoding"])
        #expect(decoded.summary.problems.allSatisfy { $0.row == 1 })
        #expect(decoded.summary.problems[0].found == "89 ef 88 f5 94 d4 8d 86")
        #expect(decoded.handedOut.isEmpty)
    }

    @Test(
        "a byte that is not text in the declared encoding is a bad row, naming the column",
        arguments: [
            ("utf-8", [0xFF]), ("utf-8", [0xC0, 0xAF]), ("utf-8", [0xED, 0xA0, 0x80]), ("utf-8", [0xE3, 0x81]),
            ("utf-8", [0xF5, 0x80, 0x80, 0x80]), ("cp932", [0x81]), ("cp932", [0xFF]), ("cp932", [0x81, 0x20]),
            ("cp932", [0x85, 0x40]),
        ] as [(String, [UInt8])])
    func broken(encoding: String, bytes: [UInt8]) throws {
        let head = Array("site,at,wh,note\nM1,2021-04-01 00:00,1,".utf8)
        let tail = Array("\nM1,2021-04-01 00:30,2,x\n".utf8)
        let decoded = try Harness("encoding: \(encoding)\n" + longMapping()).decode(head + bytes + tail)
        #expect(decoded.codes == ["telemetry.csv.encoding"])
        #expect(decoded.summary.problems[0].row == 2)
        #expect(decoded.summary.problems[0].column == "note")
        #expect(decoded.summary.readings == 1)
    }
}
