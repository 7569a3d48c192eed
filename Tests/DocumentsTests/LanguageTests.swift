import Documents
import Quantities
import Testing

@Suite struct LanguageTests {
    /// Kana, kanji, full-width forms and CJK punctuation; the Roman numerals of the classes are not among them.
    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3000...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF: true
        default: false
        }
    }

    @Test("every phrase is said in both languages, each in its own", arguments: Phrase.allCases)
    func phrases(phrase: Phrase) {
        let ja = Wording(.ja)(phrase)
        let en = Wording(.en)(phrase)
        #expect(ja.unicodeScalars.contains(where: Self.isJapanese), "\(ja)")
        #expect(!en.isEmpty && !en.unicodeScalars.contains(where: Self.isJapanese), "\(en)")
        #expect(ja != en)
        let holes = { (text: String) in
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "}" } }
                .sorted()
        }
        #expect(holes(ja) == holes(en))
    }

    @Test(
        "an English page has Japanese only where it says so",
        arguments: [
            Samples.monitoringReport(simulated: false).document(in: .en),
            Samples.certificate(simulated: false).document(in: .en), Samples.verificationReport.document(in: .en),
        ])
    func english(document: Document) throws {
        let foreign = [
            Wording(.ja)(.monitoringReport), Wording(.ja)(.verificationReport), Wording(.ja)(.retirementCertificate),
            "シミュレーション",
        ]
        var text = try Markup(HTMLRenderer.render(document)).text
        for words in foreign { text = text.split(separator: words, omittingEmptySubsequences: false).joined() }
        let left = text.split(separator: "\n").filter { $0.unicodeScalars.contains(where: Self.isJapanese) }
        #expect(left.isEmpty)
    }

    @Test("words of the other language carry its lang attribute")
    func foreignWords() {
        let html = Samples.certificate(simulated: false).html(in: .ja)
        #expect(html.contains("<span lang=\"en\">Certificate of Retirement</span>"))
    }

    @Test("arguments go where the phrase wants them and are not read again")
    func arguments() {
        #expect(Wording(.ja)(.resultsCut, "{1}", "9") == "全9件のうち先頭の{1}件を示します。全件のリストは同じ報告書のJSONにあります。")
        #expect(Wording(.en)(.resultsCut, "2,000", "2,001").hasPrefix("The first 2,000 of 2,001 members"))
    }
}
