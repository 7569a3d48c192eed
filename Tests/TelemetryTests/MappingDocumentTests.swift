import Foundation
import Quantities
import Telemetry
import Testing

/// What `docs/mapping.md` shows must be what the program reads.
@Suite struct MappingDocumentTests {
    static func blocks() throws -> [String] {
        let text = try String(contentsOf: RealData.packageRoot.appending(path: "docs/mapping.md"), encoding: .utf8)
        return text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
    }

    @Test("every whole mapping of the document is accepted")
    func wholeMappings() throws {
        let whole = try Self.blocks().filter { $0.contains("layout:") }
        #expect(whole.count == 3)
        for block in whole { #expect(throws: Never.self, "\(block)") { try ReadingMapping(yaml: block) } }
    }

    @Test("every form of stamps and quality in the document is accepted")
    func fragments() throws {
        let lines = try Self.blocks().filter { !$0.contains("layout:") }.flatMap { $0.components(separatedBy: "\n") }
        let stamps = lines.filter { $0.hasPrefix("stamps: ") }
        let quality = lines.filter { $0.hasPrefix("quality: ") }
        #expect(stamps.count == 6 && quality.count == 3)
        for line in stamps.dropLast() {
            let value = String(line.dropFirst("stamps: ".count))
            #expect(throws: Never.self, "\(line)") {
                try ReadingMapping(yaml: longMapping(stamps: value, site: "{constant: M1}"))
            }
        }
        for line in quality {
            #expect(throws: Never.self, "\(line)") { try ReadingMapping(yaml: longMapping(more: line)) }
        }
    }
}
