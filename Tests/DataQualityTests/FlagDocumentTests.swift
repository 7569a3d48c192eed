import DataQuality
import Foundation
import Testing

@Suite struct FlagDocumentTests {
    @Test("docs/flags.md says exactly what the catalogue says", arguments: FlagCatalogue.definitions.map(\.code))
    func documented(code: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/flags.md"), encoding: .utf8)
        let flag = try #require(FlagCatalogue.flag(code: code))
        let row = FlagCatalogue.definition(of: flag)
        let treatment = row.defaultTreatment == .accept ? "kept" : "left out"
        #expect(
            page.contains(
                "| \(flag.rawValue) | `\(code)` | \(row.name.ja)<br>\(row.name.en) | "
                    + "\(row.definition.ja)<br>\(row.definition.en) | \(treatment) | \(row.canBeAccepted ? "yes" : "no") |"
            ))
    }
}
