import Quantities
import Testing

@Suite struct IdentifierTests {
    @Test(
        "identifiers are safe in paths, URLs and logs",
        arguments: ["", "-a", "a/b", "a b", "日本", "a\n", "..x/", String(repeating: "a", count: 65)])
    func malformed(_ text: String) {
        #expect(throws: Rejection.self) { try SiteID(text) }
    }

    @Test("well-formed identifiers are kept as written", arguments: ["A", "M0001", "jp.tsuyama:pv-1_2"])
    func wellFormed(_ text: String) throws {
        #expect(try SiteID(text).description == text)
    }
}
