package import Foundation

extension BrowserVerification {
    /// A person who opens the page in Chromium, gives it a file and presses the button.
    package struct Visit: Encodable {
        package enum Way: String, Encodable { case dialogue, drop }

        package let file: String
        package let language: String
        /// The key that the page was served with.
        package var vkey: String?
        /// What the person puts in its place.
        package var typed: String?
        package var by = Way.dialogue
        /// False for a page of another machine without TLS, where browsers have no WebCrypto.
        package var secure = true

        package init(_ file: URL, language: String) {
            self.file = file.path
            self.language = language
        }
    }

    /// What the page showed.
    package struct Page: Decodable {
        /// `accepted`, `unpinned`, `refused` or `failed`.
        package let verdict: String
        package let text: String
        package let images: Int
        package let hasWebCrypto: Bool
        /// What was said on the way.
        package let stages: [String]
        /// The longest time for which the page did nothing else, in milliseconds.
        package let longestPause: Int
        /// How many labels each field has.
        package let labels: [Int]
        /// What the tabulator leads to from the key's field.
        package let focused: String
        /// How the element is read out that has the focus at the end.
        package let focus: String?
    }

    package struct Visited: Decodable {
        package let pages: [Page]
        /// What the browser complained of: a broken policy, an error nobody caught.
        package let problems: [String]
        /// All that any page asked of the server.
        package let requests: [String]
    }

    private struct Job: Encodable {
        let assets: String
        let chromium: String
        let visits: [Visit]
    }

    package static func visit(_ visits: [Visit]) throws -> Visited {
        guard let chromium = Browser.chromium else { throw Browser.Failure(output: Browser.absence) }
        let job = Job(assets: assets.path, chromium: chromium.path, visits: visits)
        return try Browser.run(Visited.self, "verify-page.mjs", job)
    }
}
