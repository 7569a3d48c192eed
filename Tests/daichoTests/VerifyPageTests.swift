import Foundation
import TestBrowser
import Testing

@Suite(.enabled(if: Browser.hasChromium, Comment(rawValue: Browser.absence)))
struct VerifyPageTests {
    /// Markup that would run, if any page took it for markup.
    private static let hostile = #"<img src=x onerror="document.title='run'">&amp;{tonnes}"#

    /// A desk on which a tonne is retired for a beneficiary, with its bundle, a damaged one, and the log's key.
    private static func desk() throws -> (desk: Desk, vkey: String) {
        let desk = try Desk(.issued)
        var use = WholeJobTests.use
        let place = try #require(use.firstIndex(of: "--beneficiary"))
        use[place + 1] = hostile
        let retired = try Run(["units", "retire", "--account", "B1", "--quantity", "1", "--yes"] + use, in: desk.url)
        try #require(retired.status == 0, "\(retired.errors)")
        let serial = "JCL-00000000000\(Fixture.tonnes)"
        try #require(try desk.run("bundle", serial, "--out", "proof.json").status == 0)
        try #require(try desk.run("bundle", serial, "--out", "private.json", "--without-readings").status == 0)
        var bytes = try desk.bytes("proof.json")
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: desk.url.appending(path: "broken.json"))
        let huge = desk.url.appending(path: "huge.json")
        try Data().write(to: huge)
        // Of 100 MB the page must not read one, so none of them is there.
        try FileHandle(forWritingTo: huge).truncate(atOffset: 100_000_000)
        return (desk, try desk.run("log", "vkey").output.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    private func sentences(_ verdict: [String: Any], _ key: String, _ language: String) throws -> [String] {
        try #require(verdict[key] as? [[String: String]]).compactMap { $0[language] }
    }

    @Test("the page proves in Chromium, under its policy and without sending anything, what the program proves")
    func page() throws {
        let (desk, vkey) = try Self.desk()
        func visit(_ name: String, _ language: String) -> BrowserVerification.Visit {
            .init(desk.url.appending(path: name), language: language)
        }
        var pinned = visit("proof.json", "ja")
        pinned.vkey = vkey
        var dropped = visit("private.json", "en")
        dropped.by = .drop
        dropped.secure = false
        dropped.typed = " \(vkey)\n"
        var other = visit("proof.json", "en")
        other.vkey = vkey
        other.typed = "other.example+00000000+AAAA"
        let visited = try BrowserVerification.visit([
            pinned, dropped, visit("proof.json", "ja"), other, visit("broken.json", "ja"), visit("huge.json", "ja"),
        ])
        #expect(visited.problems == [])
        #expect(visited.requests.allSatisfy { $0.hasPrefix("GET ") }, "nothing is sent")
        let pages = visited.pages
        #expect(pages.map(\.verdict) == ["accepted", "accepted", "unpinned", "refused", "refused", "refused"])

        for (page, file, language) in [(pages[0], "proof.json", "ja"), (pages[1], "private.json", "en")] {
            let verdict = try desk.run("verify", file, "--vkey", vkey, "--json").json()
            let proved = try sentences(verdict, "proved", language)
            let notProved = try sentences(verdict, "notProved", language)
            #expect(proved.count >= 5 && notProved.count >= 1)
            for sentence in proved + notProved { #expect(page.text.contains(sentence), "\(sentence)") }
            #expect(page.stages.count == 5)
        }
        #expect(pages.map(\.hasWebCrypto) == [true, false, true, true, true, true], "both ways to check a signature")
        #expect(pages[0].text.contains(Self.hostile), "what a bundle says is shown as it is")
        #expect(pages[3].text.contains("bundle.key.other") && pages[3].text.contains("other.example"))
        let code = try #require(try desk.run("verify", "broken.json", "--json").refusal())
        #expect(pages[4].text.contains(code) && pages[4].text.contains("検証に失敗しました"))
        #expect(!pages[4].text.contains("証明されたこと"), "a refused bundle proves nothing")
        #expect(pages[5].text.contains("bundle.tooLarge") && pages[5].text.contains("64 MiB"))
        for page in pages {
            #expect(page.images == 0)
            #expect(page.labels == [1, 1] && page.focused == "button" && page.focus == "polite")
        }
    }
}
