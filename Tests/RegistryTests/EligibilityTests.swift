import Quantities
import Registry
import Testing

@Suite("Which units may serve which use")
struct EligibilityTests {
    private static let day = Day(number: 20_600)  // 2026-05-27
    private static let table = EligibilityTable.embedded

    private static func answer(_ use: RetirementPurpose, _ prefix: SerialPrefix, on day: Day = day)
        -> EligibilityRule.Allowed?
    { table.rule(for: use, .renewableElectricity, prefix, on: day)?.allowed }

    @Test(
        "of units made from renewable electricity",
        arguments: [
            (RetirementPurpose.shkReport, EligibilityRule.Allowed.allowed), (.jointEnergySaving, .no),
            (.nonFossilShare, .conditional), (.keidanren, .allowed), (.offset, .allowed), (.shiftAsset, .allowed),
            (.gxEts, .conditional), (.cdp, .allowed), (.sbt, .conditional), (.re100, .conditional), (.corsia, .no),
            (.other, .conditional),
        ])
    func renewable(use: RetirementPurpose, allowed: EligibilityRule.Allowed) {
        #expect(Self.answer(use, .jcl) == allowed)
        #expect(Self.answer(use, .jc) == (use == .keidanren ? .no : allowed))
    }

    @Test("a row counts from its first day on")
    func validity() throws {
        #expect(Self.answer(.gxEts, .jcl, on: try Day("2026-03-31")) == nil)
        #expect(Self.answer(.gxEts, .jcl, on: try Day("2026-04-01")) == .conditional)
    }

    @Test("what the documents disagree about is off and marked; what a document says is not")
    func marks() throws {
        let forest = try #require(Self.table.rules.first { $0.use == .keidanren && $0.credits == [.forest] })
        #expect(forest.allowed == .no && !forest.verified)
        #expect(Self.table.rules.contains { $0.verified })
        #expect(Self.table.rules.filter { $0.source == "assumed" }.allSatisfy { !$0.verified })
        #expect(Self.table.scopes.allSatisfy { !$0.verified })
    }

    private static func file(_ rows: String, scopes: String = "") -> [UInt8] {
        let names = RetirementPurpose.allCases.map(\.rawValue).joined(separator: ", ")
        let scopes =
            scopes.isEmpty ? "  - {id: all, ja: x, en: x, verified: false, source: x, uses: [\(names)]}" : scopes
        return Array("key: uses\nversion: \"9\"\nscopes:\n\(scopes)\nuses:\n\(rows)\n...\n".utf8)
    }

    private static func row(_ use: RetirementPurpose, _ more: String = "", allowed: String = "allowed") -> String {
        "  - {use: \(use.rawValue), credits: [renewableElectricity], allowed: \"\(allowed)\", source: x, "
            + "verified: false\(more)}"
    }

    private static let allRows = RetirementPurpose.allCases.map { row($0) }.joined(separator: "\n")

    @Test("another file decides otherwise, from the day it says")
    func otherFile() throws {
        let table = try EligibilityTable(
            yaml: Self.file(Self.allRows + "\n" + Self.row(.offset, ", validFrom: 2026-06-01", allowed: "no")))
        let rules = RegistryRules(placeRule: .init(isOn: false, source: "RET", verified: true), uses: table)
        #expect(try Script("at 2026-05-31T12:00:00; issue A 1-9; retire A 1", rules: rules).rejection == nil)
        let late = try Script("at 2026-06-01T00:00:00; issue A 1-9; retire A 1", rules: rules)
        #expect(late.rejection?.code == "registry.retire.purposeExcluded")
        #expect(late.rejection?.source == "x")
    }

    @Test(
        "a file that is not exact is refused",
        arguments: [
            file(allRows.replacing("source: x, verified: false}", with: "source: x}")),
            file(allRows.replacing("use: cdp,", with: "use: CDP,")),
            file(allRows + "\n" + row(.cdp)), file(row(.cdp)),
            file(allRows + "\n" + row(.cdp, ", validFrom: 2026-02-30")),
            file(allRows + "\n" + row(.cdp, ", until: 2026-02-03")),
            file(allRows, scopes: "  - {id: a, ja: x, en: x, verified: false, source: x, uses: [cdp]}"),
            Array(file(allRows).dropLast(4)), Array("a: &b c\n...\n".utf8), [0xFF], [],
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) throws {
        #expect(throws: Rejection.self) { try EligibilityTable(yaml: bytes) }
    }

    @Test("the file that those are made from is read")
    func sound() throws { #expect(try EligibilityTable(yaml: Self.file(Self.allRows)).version == "9") }
}
