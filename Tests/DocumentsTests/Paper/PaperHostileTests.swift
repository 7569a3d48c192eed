import Documents
import Foundation
import Quantities
import Testing

/// Text that people typed, at its worst, on paper.
@Suite(.enabled(if: PaperReader.isInstalled, Comment(rawValue: PaperReader.absence)))
struct PaperHostileTests {
    private static let hostile =
        EscapingTests.hostile + [
            "<b>&amp;</b> <span foreground='red'>x</span>", "שלום 123 (עולם)", "مرحبا 456", "👩‍👩‍👧‍👦 🌞 🏳️‍🌈",
            "e\u{301}\u{302}\u{303}", "\t tab \n line",
            String(repeating: "長", count: 3_000), "a\u{0}b", "(\\) /Title <</S/URI>> endobj stream",
        ]

    @Test("a hostile string stays text, in every place", arguments: hostile, Language.allCases)
    func hostileText(text: String, language: Language) throws {
        let certificate = EscapingTests.certificate(text)
        let bytes = try certificate.pdf(in: language)
        let (fields, pages) = try PaperReader.read(bytes) { (try $0.fields(), try $0.pages()) }
        #expect(fields["JavaScript"] == "no" && fields["Form"] == "none")
        #expect(fields["Pages"] == "\(pages.count)")
        // What is not of the string is still all there.
        let all = pages.joined().unspaced
        let word = Wording(language)
        for phrase in [word(.unitsHeading), word(.checkHeading), word(.retirementStatement)] {
            #expect(all.contains(phrase.unspaced), "\(phrase)")
        }
    }

    @Test("what is shown is what was given, letter by letter")
    func faithful() throws {
        let text = "Tom & <Jerry> said \"it's 5 > 3\" 電力"
        let pages = try PaperReader.read(EscapingTests.certificate(text).pdf(in: .en)) { try $0.pages() }
        #expect(pages.joined().unspaced.contains(text.unspaced))
    }

    @Test("characters that hide or turn text are shown by their number, also in the file's title")
    func visible() throws {
        let bytes = try EscapingTests.certificate("100 \u{202E}t\u{0}").pdf(in: .ja)
        let (fields, pages) = try PaperReader.read(bytes) { (try $0.fields(), try $0.pages()) }
        #expect(pages.joined().contains("100 [U+202E]t[U+0000]"))
        #expect(fields["Title"]?.hasSuffix("100 [U+202E]t[U+0000]") == true)
    }

    @Test("a word of 10,000 letters is cut between letters and loses none")
    func longWord() throws {
        let word = (0..<10_000).map { String(Character(Unicode.Scalar(UInt8(0x61 + $0 % 26)))) }.joined()
        let bytes = try EscapingTests.certificate(word).pdf(in: .en)
        let pages = try PaperReader.read(bytes) { try $0.pages() }
        #expect(pages.count > 5)
        #expect(pages.joined().count { $0 == "q" } > 5_000)
    }
}
