package import Foundation

/// The portal's verifier of proof bundles, run for real: its modules in Node, its page in Chromium.
package enum BrowserVerification {
    package static let assets = Browser.file("Sources/Portal/Assets/verify")

    /// What the page's verifier says of each case, without its page.
    package static func answers(to cases: [Case]) throws -> [Answer] {
        let answers = try Browser.run([Answer].self, "verify-cases.mjs", Job(assets: assets.path, cases: cases))
        guard answers.count == cases.count else { throw Browser.Failure(output: "\(answers.count) answers") }
        return answers
    }

    private struct Job: Encodable {
        let assets: String
        let cases: [Case]
    }
}
