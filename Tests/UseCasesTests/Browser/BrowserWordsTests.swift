import TestBrowser
import Testing

@Suite(.enabled(if: Browser.hasNode, Comment(rawValue: Browser.absence)))
struct BrowserWordsTests {
    private struct Words: Decodable {
        let faults: [String]
        let sentences: Int
        let codes: Int
        let statements: Int
    }

    @Test("the page says everything in both languages, and nothing that nobody says")
    func words() throws {
        let words = try Browser.run(
            Words.self, "check-words.mjs", ["assets": BrowserVerification.assets.path])
        #expect(words.faults == [])
        #expect(words.sentences > 60 && words.codes > 40 && words.statements == 12)
    }
}
