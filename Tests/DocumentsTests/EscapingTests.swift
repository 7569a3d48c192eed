import Documents
import Foundation
import Quantities
import Testing

@Suite struct EscapingTests {
    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</style></title><b>",
        "a & b &amp; &#60; <!-- ]]>", "\u{0}\u{1}\u{8}\u{1B}[31m\u{7F}\u{85}", "100 \u{202E}t-CO2 052\u{202C}",
        "\u{2066}abc\u{2069}\u{200F}\u{FEFF}\u{200B}", "{0} {1} \\ \" } body { display: none }",
        String(repeating: "W", count: 5_000), "\u{E0041}\u{FFFE}\u{2028}line", "",
    ]

    static func certificate(_ text: String) -> RetirementCertificate {
        RetirementCertificate(
            id: text, date: Samples.day(2025, 9, 1), isSimulated: false, registry: Bilingual(ja: text, en: text),
            quantity: Tonnes(known: 1), energy: .zero,
            serials: [RetirementCertificate.SerialRange(first: text, last: text, count: Tonnes(known: 1))],
            creditType: Bilingual(ja: text, en: text),
            project: ProjectHeading(
                id: Samples.project.id, name: text, scheme: Bilingual(ja: text, en: text),
                form: Bilingual(ja: text, en: text), operatorID: Samples.project.operatorID, operatorName: text,
                operatorAddress: text),
            methodology: MethodologyHeading(
                id: text, version: text, name: Bilingual(ja: text, en: text), digest: text, isVerified: false),
            period: Samples.period, vintages: [FiscalYear(2024)], purpose: Bilingual(ja: text, en: text),
            purposeDetail: text, beneficiary: text, place: text, account: AccountID(known: "ACC-1"),
            accountHolder: text,
            record: 1,
            log: LogAnchor(origin: text, size: 1, root: text, verifierKey: text, records: []), commands: [text, text],
            notes: [Bilingual(ja: text, en: text)])
    }

    @Test("a hostile string stays text, in every place and in both languages", arguments: hostile, Language.allCases)
    func hostileText(text: String, language: Language) throws {
        let plain = try Markup(Self.certificate("plain").html(in: language))
        let html = Self.certificate(text).html(in: language)
        let page = try Markup(html)
        // The same elements with the same attribute names: no string made or closed a tag.
        let shape = { (page: Markup) in
            page.elements.filter { $0.name != "wbr" }.map { "\($0.depth) \($0.name) \($0.attributes.keys.sorted())" }
        }
        #expect(shape(page) == shape(plain))
        #expect(html.components(separatedBy: "</style>").count == 2)
        for scalar in html.unicodeScalars {
            #expect(scalar.value >= 0x20 || scalar == "\n")
            #expect(!(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
            #expect(!(0x2066...0x2069).contains(scalar.value) && !(0xE0000...0xE007F).contains(scalar.value))
        }
    }

    @Test("what is shown is what was given, letter by letter")
    func faithful() throws {
        let text = "Tom & <Jerry> said \"it's 5 > 3\" 電力 עברית"
        #expect(try Markup(Self.certificate(text).html(in: .en)).text.contains(text))
    }

    @Test("characters that hide or turn text are shown by their number")
    func visible() throws {
        let page = try Markup(Self.certificate("100 \u{202E}t\u{0}").html(in: .ja))
        #expect(page.text.contains("100 [U+202E]t[U+0000]"))
    }

    @Test("a number on every printed page cannot leave its CSS string")
    func cssString() throws {
        let html = Self.certificate("\"; } body { display: none } </style>").html(in: .en)
        let margins = try #require(html.range(of: "@bottom-left { content: \""))
        let rest = html[margins.upperBound...]
        let value = rest.prefix { $0 != "\"" }
        #expect(value.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "\\" })
        #expect(rest.dropFirst(value.count).hasPrefix("\"; font: 7.5pt"))
    }

    @Test("a long word may break, Japanese gets no needless break")
    func longWords() {
        let html = Self.certificate(String(repeating: "W", count: 50)).html(in: .en)
        #expect(
            html.contains(String(repeating: "W", count: 24) + "<wbr>" + String(repeating: "W", count: 24) + "<wbr>WW"))
        #expect(!Self.certificate(String(repeating: "電", count: 50)).html(in: .ja).contains("<wbr>"))
    }
}
