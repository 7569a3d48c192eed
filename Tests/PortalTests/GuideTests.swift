import Foundation
import Testing

@testable import Portal

/// The guides name pages, fields and buttons as the portal does.
@Suite struct GuideTests {
    private static let documents = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs")

    @Test(
        "whatever a guide names in both languages is a phrase of the portal",
        arguments: ["operators-guide.md", "verifiers-guide.md"])
    func names(file: String) throws {
        let text = String(decoding: try Data(contentsOf: Self.documents.appending(path: file)), as: UTF8.self)
            .replacing("\n", with: " ").replacing(#/ +/#, with: " ")
        let known = Set(PortalPhrase.allCases.map { "\($0.ja) / \($0.en)" })
        let named = text.matches(of: #/\*\*([^*]+ / [^*]+)\*\*/#).map { String($0.1) }
        #expect(named.count > 20)
        for name in named where name != "Japanese / English" { #expect(known.contains(name), "\(file): \(name)") }
    }
}
