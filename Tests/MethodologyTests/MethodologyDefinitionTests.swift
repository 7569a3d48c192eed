import Methodology
import Quantities
import Testing

@Suite struct MethodologyDefinitionTests {
    private func shipped() throws -> String { try MethodologyDefinition.photovoltaic().text }

    @Test("EN-R-002 is read with its symbols, classes and open questions")
    func photovoltaic() throws {
        let definition = try MethodologyDefinition.photovoltaic()
        #expect(definition.id == "EN-R-002")
        #expect(!definition.verified)
        #expect(definition.conditions.map(\.id) == ["1", "2", "3", "4"])
        #expect(definition.conditions.map(\.verified) == [true, true, true, false])
        #expect(definition.evidence.map(\.id) == ["photo", "supplyNotice", "pcsSerial"])
        #expect(definition.ancillary.items.map(\.id) == ["pcs", "battery"])
        let factor = try #require(definition.symbols.first { $0.id == "CEF_electricity_t" })
        #expect(factor.notation == "CEF_electricity,t")
        #expect(factor.classes == [.standard])
        #expect(factor.frequency?.en == "At verification application")
        let energy = try #require(definition.symbols.first { $0.id == "EL_PJ" })
        #expect(energy.classes == [.notes, .meter, .estimate])
    }

    @Test("with and without the option, each needed input is asked for")
    func inputs() throws {
        let definition = try MethodologyDefinition.photovoltaic()
        #expect(
            try EquationModel(definition, options: []).inputs.map(\.id)
                == ["EL_gen", "EL_sold", "EL_PJ_S", "R_PJ_S", "CEF_electricity_t"])
        #expect(
            try EquationModel(definition, options: ["marginalGrid"]).inputs.map(\.id)
                == ["EL_gen", "EL_sold", "EL_PJ_S", "R_PJ_S", "C_mo", "C_a", "t"])
    }

    @Test(
        "one mistake refuses the whole file",
        arguments: [
            ("verified: false\n\noptions", "verifed: false\n\noptions", "methodology.file.unknownKey"),
            ("    unit: kWh\n    class", "    untit: kWh\n    class", "methodology.file.unknownKey"),
            ("id: EN-R-002\n", "", "methodology.file.missingKey"),
            ("    verified: true\n", "    verified: yes\n", "methodology.file.wrongShape"),
            ("format: daicho-methodology/1", "format: daicho-methodology/2", "methodology.file.wrongShape"),
            ("id: EN-R-002\n", "id: EN-R-002\nid: EN-R-002\n", "methodology.file.malformed"),
            ("symbols:", "symbols: [", "methodology.file.malformed"),
            ("name: {ja", "name: &name {ja", "methodology.file.anchor"),
            ("unit: t-CO2\n", "unit: t-CO3\n", "methodology.unit.malformed"),
            ("class: [A, B]", "class: [A, Z]", "methodology.file.wrongShape"),
            ("- id: EM_BL\n", "- id: EM BL\n", "methodology.file.wrongShape"),
            ("- id: EM_BL\n", "- id: ER\n", "methodology.definition.duplicateName"),
            ("- id: EM_BL\n", "- id: sum\n", "methodology.definition.duplicateName"),
            ("- id: battery", "- id: pcs", "methodology.definition.duplicateName"),
            ("feed: sold", "feed: generation", "methodology.definition.feed"),
            ("feed: sold", "feed: stolen", "methodology.file.wrongShape"),
            ("formula: EL_PJ\n", "formula: EL_BL\n", "methodology.definition.cycle"),
            (
                "formula: EL_gen − EL_sold", "formula: EL_gen − EL_sold × (EM_BL / EM_BL)",
                "methodology.definition.cycle"
            ),
            ("formula: EL_gen − EL_sold", "formula: EL_gen", "methodology.definition.unused"),
            ("formula: EL_gen − EL_sold", "formula: EL_gen − EL_soled", "methodology.formula.unknownSymbol"),
            ("formula: EL_gen − EL_sold", "formula: EL_gen − EM_PJ", "methodology.formula.unitMismatch"),
            ("formula: 0 [t-CO2]", "formula: \"0\"", "methodology.formula.unitMismatch"),
            ("target: EL_BL", "target: EL_PJ", "methodology.definition.duplicateTarget"),
            ("target: EL_BL", "target: EL_XX", "methodology.definition.unknownTarget"),
            ("option: marginalGrid", "option: marginalgrid", "methodology.definition.unknownOption"),
            ("reduction: ER", "reduction: EL_PJ", "methodology.definition.result"),
            ("energy: EL_PJ", "energy: EL_gen", "methodology.definition.result"),
            ("rule: down", "rule: up", "methodology.file.wrongShape"),
            ("scope: project", "scope: member", "methodology.file.wrongShape"),
            ("{below: \"1\",", "{below: \"3\",", "methodology.file.wrongShape"),
            ("- {value: \"1\"}", "- {below: \"9\", value: \"1\"}", "methodology.file.wrongShape"),
            ("below: \"1\"", "below: \"1e0\"", "quantity.number.malformed"),
            ("impact: \"3.1/479\"", "impact: \"31/479\"", "methodology.ancillary.mustCalculate"),
        ])
    func mistakes(piece: String, replacement: String, expected: String) throws {
        let text = try edited(try shipped(), piece, replacement)
        #expect(code { _ = try MethodologyDefinition(yaml: text) } == expected)
    }

    @Test("an unknown key is named with its path and line")
    func path() throws {
        let text = try edited(try shipped(), "    notation: EM_BL\n", "    notaton: EM_BL\n")
        let rejection = #expect(throws: Rejection.self) { try MethodologyDefinition(yaml: text) }
        #expect(rejection?.found.hasPrefix("symbols[1].notaton, line ") == true)
    }

    @Test("a file with the line ends of another system is the same methodology")
    func lineEnds() throws {
        let text = try shipped()
        let other = try MethodologyDefinition(
            yaml: text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
        #expect(other.equations == (try MethodologyDefinition.photovoltaic().equations))
        #expect(other.text != text)
    }

    @Test("a file cut off at any place is refused", arguments: 0..<60)
    func truncated(part: Int) throws {
        let text = try shipped()
        let end = text.utf8.count * part / 60
        let cut = String(decoding: Array(text.utf8.prefix(end)), as: UTF8.self)
        #expect(code { _ = try MethodologyDefinition(yaml: cut) } == "methodology.file.truncated")
    }

    @Test(
        "what is not a definition is refused",
        arguments: [
            "", "\n", "[]", "a", "{}", "\u{0}\u{1}\u{2}", "%YAML 9.9\n---\n", "a: b\n---\nc: d\n", "\t- x",
            String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000),
            String(repeating: "{a: ", count: 900), String(repeating: "x", count: 262_145),
        ])
    func notADefinition(text: String) {
        #expect(code { _ = try MethodologyDefinition(yaml: text + "\n...\n") }?.hasPrefix("methodology.file.") == true)
        #expect(code { _ = try MethodologyDefinition(yaml: text) }?.hasPrefix("methodology.file.") == true)
    }

    @Test("an alias bomb is refused before it unfolds")
    func aliasBomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        #expect(code { _ = try MethodologyDefinition(yaml: text) } == "methodology.file.anchor")
    }
}
