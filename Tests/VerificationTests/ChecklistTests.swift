import Quantities
import Testing

@testable import Verification

@Suite struct ChecklistTests {
    private var text: String { String(decoding: Checklist.embeddedBytes, as: UTF8.self) }

    /// Forty levels, each twice the one before: unfolded as a key it would never end.
    private static let aliasBomb =
        (1...40).map { "a\($0): &a\($0) [" + ($0 == 1 ? "x, x" : "*a\($0 - 1), *a\($0 - 1)") + "]\n" }.joined()
        + "? *a40\n: x\n"

    private func rejection(_ yaml: String) -> Rejection? { rejection(Array(yaml.utf8)) }

    private func rejection(_ bytes: [UInt8]) -> Rejection? {
        do throws(Rejection) {
            _ = try Checklist(yaml: bytes)
            return nil
        } catch { return error }
    }

    @Test("69 items, 50 of the system and 19 of the verifier, by section as in the domain document")
    func counts() throws {
        let checklist = try Checklist.embedded()
        #expect(checklist.items.count == 69)
        #expect(checklist.items.count { $0.filler == .system } == 50)
        #expect(checklist.items.count { $0.filler == .verifier } == 19)
        #expect(checklist.sections.map(\.id.text) == ["A", "B", "C", "D", "E", "F", "G"])
        let system = checklist.sections.map { section in
            checklist.items.count { $0.section == section.id && $0.filler == .system }
        }
        let verifier = checklist.sections.map { section in
            checklist.items.count { $0.section == section.id && $0.filler == .verifier }
        }
        #expect(system == [8, 5, 10, 8, 10, 9, 0])
        #expect(verifier == [1, 3, 2, 2, 3, 1, 7])
    }

    @Test("the list says of itself that it is a reconstruction")
    func provenance() throws {
        let checklist = try Checklist.embedded()
        #expect(!checklist.verified && checklist.items.allSatisfy { !$0.verified })
        #expect(checklist.source == "reconstruction; only 69 = 50 + 19 is sourced DECK")
        #expect(checklist.items.allSatisfy { $0.source == checklist.source })
        #expect(Checklist.embeddedBytes.count < 30_000)
    }

    @Test("an item starts with the letter of its section, and is numbered without gaps")
    func numbering() throws {
        let checklist = try Checklist.embedded()
        for section in checklist.sections {
            let ids = checklist.items.filter { $0.section == section.id }.map(\.id.text)
            #expect(ids == (1...ids.count).map { "\(section.id)\($0)" })
        }
    }

    @Test("an item may carry its own source once it has been verified")
    func verifiedItem() throws {
        let yaml = text.replacing(
            "      - id: A1\n", with: "      - id: A1\n        verified: true\n        source: official form\n")
        let checklist = try Checklist(yaml: Array(yaml.utf8))
        #expect(checklist.items[0].verified && checklist.items[0].source == "official form")
        #expect(!checklist.items[1].verified)
    }

    @Test("a shorter list leaves unclaimed system items to the verifier")
    func replacedList() throws {
        let yaml = text.replacing("id: A1\n", with: "id: X1\n")
        let checklist = try Checklist(yaml: Array(yaml.utf8))
        #expect(checklist.openForVerifier.first?.id.text == "X1")
        #expect(checklist.openForVerifier.count == 20 && checklist.decidedBySystem.count == 49)
        #expect(!SystemChecks.run(on: CleanReport.make(), checklist).contains { $0.item.text == "A1" })
    }

    @Test("a verifier's item is not filled by the system even when a check exists")
    func verifierKeepsItem() throws {
        let yaml = text.replacing("id: A1\n        filler: system", with: "id: A1\n        filler: verifier")
        let checklist = try Checklist(yaml: Array(yaml.utf8))
        #expect(checklist.openForVerifier.first?.id.text == "A1")
        #expect(!SystemChecks.run(on: CleanReport.make(), checklist).contains { $0.item.text == "A1" })
    }

    @Test(
        "a changed file is refused with the place",
        arguments: [
            (
                "filler: system\n        ja: プロジェクト番号", "filler: robot\n        ja: プロジェクト番号", "malformed",
                "items[0].filler"
            ),
            ("evidence: [registry]", "evidence: [rumour]", "malformed", "items[0].evidence"),
            ("evidence: [registry]", "evidence: []", "malformed", "items[0].evidence"),
            ("evidence: [registry]", "evidence: registry", "malformed", "items[0].evidence"),
            ("id: A2\n", "id: A1\n", "duplicate", ""),
            ("id: B\n", "id: A\n", "duplicate", ""),
            ("id: A2\n", "id: 項目\n", "malformed", "items[1].id"),
            ("        en: Programme operator, name and address\n", "", "malformed", "items[1].en"),
            ("ruleEn: Equal to plan 1.1\n", "ruleEN: Equal to plan 1.1\n", "unknownKey", "items[1]"),
            ("settings:\n", "settings:\n  speed: 3\n", "unknownKey", "settings"),
            ("key: jcredit", "colour: red\nkey: jcredit", "unknownKey", "checklist"),
            ("verified: false", "verified: perhaps", "malformed", "checklist.verified"),
            ("memberWindowYears: 8", "memberWindowYears: 0", "malformed", "settings.memberWindowYears"),
            ("memberWindowYears: 8", "memberWindowYears: 8.5", "malformed", "settings.memberWindowYears"),
            ("materialityPercent: \"5\"", "materialityPercent: \"-5\"", "malformed", "settings.materialityPercent"),
            ("samplingK: \"1.65\"", "samplingK: \"0\"", "malformed", "settings.samplingK"),
            ("samplingK: \"1.65\"", "samplingK: 1e3", "malformed", "settings.samplingK"),
            ("peerLow: \"0.4\"", "peerLow: \"2\"", "malformed", "settings.peerHigh"),
            ("missingFailPercent: \"50\"", "missingFailPercent: \"4\"", "malformed", "settings.missingFailPercent"),
            ("assurance: reasonable", "assurance: absolute", "malformed", "settings.assurance"),
            ("unverifiedFactor: notice", "unverifiedFactor: pass", "malformed", "settings.unverifiedFactor"),
            ("{from: \"0\", f: \"0\"}", "{from: \"0.5\", f: \"0\"}", "malformed", "settings.transition[0]"),
            ("{from: \"1\", f: \"0.5\"}", "{from: \"1\", f: \"1.5\"}", "malformed", "settings.transition[1]"),
            ("{from: \"2.5\", f: \"1\"}", "{from: \"1\", f: \"1\"}", "malformed", "settings.transition[2]"),
            ("version: \"0.1\"", "version: [0, 1]", "malformed", "checklist.version"),
            ("version: \"0.1\"", "version: \"\"", "malformed", "checklist.version"),
            ("version: \"0.1\"", "version: &v \"0.1\"", "malformed", "no anchors"),
            ("version: \"0.1\"", "version: \"0.1\"\nversion: \"0.2\"", "malformed", ""),
            ("sections:\n", "sections: none\nsection:\n", "unknownKey", ""),
        ])
    func hostile(_ old: String, _ new: String, _ code: String, _ place: String) throws {
        let range = try #require(text.firstRange(of: old), "the file does not hold \(old)")
        let found = try #require(rejection(text.replacingCharacters(in: range, with: new)))
        #expect(found.code == "verification.checklist.\(code)")
        #expect(place.isEmpty || found.expected.contains(place), "\(found)")
    }

    @Test(
        "what is no checklist at all is refused",
        arguments: [
            "", "\0", "just text", "- a\n- b", "{", "a: *b", "\t- x", "---\na: 1\n---\nb: 2", "? {a: b}\n: c",
            "sections: " + String(repeating: "[", count: 60_000), String(repeating: "- ", count: 60_000),
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nkey: *c", aliasBomb,
        ])
    func nonsense(_ yaml: String) {
        #expect(rejection(yaml)?.code.hasPrefix("verification.checklist.") == true)
    }

    @Test("bytes that are not UTF-8, and files beyond the limit, are refused")
    func bytes() {
        #expect(rejection([0x6B, 0xFF, 0xFE])?.code == "verification.checklist.malformed")
        let large = Array(text.utf8) + [UInt8](repeating: 0x0A, count: Checklist.largestFile)
        #expect(rejection(large)?.code == "verification.checklist.tooLarge")
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
