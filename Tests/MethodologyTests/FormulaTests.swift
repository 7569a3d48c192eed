import Methodology
import Quantities
import Testing

/// Formulas through a definition whose one free line is the formula of X.
@Suite struct FormulaTests {
    private func model(_ formula: String) throws -> EquationModel {
        let symbols: [(id: String, unit: String, more: String)] = [
            ("ER", "t-CO2", ""), ("EM_BL", "t-CO2", ""), ("EM_PJ", "t-CO2", ""), ("X", "kWh", ""), ("X2", "kWh", ""),
            ("a", "kWh", ""), ("b", "kWh", ""), ("m", "MWh", ""), ("n", "1", ""), ("c", "t-CO2", ""), ("y", "year", ""),
            ("v", "kWh", ", index: i"), ("w", "1", ", index: i"), ("z", "1", ", index: j"),
        ]
        let declarations = symbols.map {
            "  - {id: \($0.id), meaning: {ja: x, en: x}, unit: \"\($0.unit)\", source: s, verified: true\($0.more)}\n"
        }.joined()
        let yaml =
            """
            format: daicho-methodology/1
            id: F
            version: "1"
            revision: "1"
            name: {ja: 式, en: Formula}
            note: {ja: 式, en: Formula}
            verified: true
            symbols:
            \(declarations)
            tables:
              - {id: f, meaning: {ja: x, en: x}, argumentUnit: year, unit: "1", from: "0", source: s, verified: true,
                 steps: [{below: "1", value: "0.25"}, {value: "1"}]}
            equations:
              - {target: ER, formula: EM_BL − EM_PJ, source: s, verified: true}
              - {target: EM_BL, formula: c, source: s, verified: true}
              - {target: EM_PJ, formula: c × n, source: s, verified: true}
              - target: X
                formula: "\(formula)"
                source: s
                verified: true
              - target: X2
                formula: (a + b) × f(y) + convert(m, [kWh]) + sum(v × w) + sum(z) × b + 0 × X
                source: s
                verified: true
            result:
              reduction: ER
              baseline: EM_BL
              project: EM_PJ
              energy: X2
              rounding: {rule: down, per: fiscalYear, scope: project, source: s, verified: true}
            ancillary: {calculateFrom: "0.01", unmonitoredBelow: "0.05", source: s, verified: true, items: []}
            conditions: []
            evidence: []
            ...
            """
        return try EquationModel(try MethodologyDefinition(yaml: yaml), options: [])
    }

    private func inputs(year: Rational = 0) -> [InputValue] {
        func single(_ symbol: String, _ value: Rational, _ unit: String) -> InputValue {
            InputValue(symbol, value, unit, note: "", verified: true)
        }
        func list(_ symbol: String, _ values: [Rational], _ unit: String) -> InputValue {
            InputValue(
                symbol, elements: values.enumerated().map { .init(label: "\($0)", value: $1) }, unit, note: "",
                verified: true)
        }
        return [
            single("a", 7, "kWh"), single("b", 2, "kWh"), single("m", 3, "MWh"), single("n", 5, "1"),
            single("c", 1, "t-CO2"), single("y", year, "year"), list("v", [1, 10, 100], "kWh"),
            list("w", [2, 3, 4], "1"), list("z", [1, 1], "1"),
        ]
    }

    @Test(
        "a formula has the value that its text says",
        arguments: [
            ("a + b", "9"), ("a − b − b", "3"), ("a - (b - b)", "7"), ("a × n / n ÷ n * n", "7"), ("−a + b", "-5"),
            ("−−a", "7"), ("a / 3", "7/3"), ("a × 0.1", "0.7"), ("a + b × n", "17"), ("(a + b) × n", "45"),
            ("a / b × 1 [kWh]", "3.5"), ("convert(m, [kWh])", "3000"), ("convert(m + 1 [MWh], [kWh]) + a", "4007"),
            ("convert(3.6 [GJ], [kWh])", "1000"), ("sum(v)", "111"), ("sum(v × w)", "432"), ("sum(v × w − a)", "411"),
            ("sum(w) × a", "63"), ("min(a, b)", "2"), ("max(a, b, 100 [kWh])", "100"), ("a × f(y)", "1.75"),
            ("a × f(y + 1 [year])", "7"), ("2 [kWh]", "2"), ("3 × 50 [%] × 0 [kWh/%] + a", "7"),
            ("sum(min(v, 20 [kWh]))", "31"),
        ])
    func value(formula: String, expected: String) throws {
        #expect(try model(formula).evaluate(inputs()).value("X")?.description == expected)
    }

    @Test("additions between units are refused with their place, when the definition is read")
    func kilowattHoursAndTonnes() throws {
        let rejection = #expect(throws: Rejection.self) { try model("a + b + c") }
        #expect(rejection?.code == "methodology.formula.unitMismatch")
        #expect(rejection?.found == "equation of X, character 9: t-CO2")
        #expect(rejection?.expected == "kWh")
    }

    @Test(
        "units that do not agree are refused",
        arguments: [
            "a + c", "a + 1", "a + m", "m", "a × b", "a / b", "min(a, c)", "max(a, n)", "a × y", "f(a) × a",
            "convert(c, [kWh])", "sum(v) + n", "a × 1 [MWh/kWh] ", "1000 × m", "a × f(y) + f(y)",
        ])
    func unitMismatch(formula: String) {
        #expect(code { _ = try model(formula) } == "methodology.formula.unitMismatch")
    }

    @Test(
        "names without meaning are refused",
        arguments: [
            ("q", "methodology.formula.unknownSymbol"), ("A", "methodology.formula.unknownSymbol"),
            ("f", "methodology.formula.unknownSymbol"), ("sin(a)", "methodology.formula.unknownFunction"),
            ("a(b)", "methodology.formula.unknownFunction"), ("v", "methodology.formula.indexMisuse"),
            ("sum(a)", "methodology.formula.indexMisuse"), ("sum(v × z)", "methodology.formula.indexMisuse"),
            ("sum(sum(v) × w)", "methodology.formula.indexMisuse"), ("a × 1 [kwh]", "methodology.unit.malformed"),
            ("X", "methodology.definition.cycle"), ("a + X2", "methodology.definition.cycle"),
        ])
    func unknown(formula: String, expected: String) {
        #expect(code { _ = try model(formula) } == expected)
    }

    @Test(
        "text that is no formula is refused",
        arguments: [
            "a +", "+ a", "a b", "a 2", "2 a", "1e3 × a", "1.2.3 × a", ".5 × a", "5. × a", "(a", "a)", "()", "a × ()",
            "a + [kWh]", "1 [kWh", "a^2", "a = b", "sum()", "min()", "convert(a)", "convert(a, kWh)", "a, b", "×",
            "ａ", "a\\u0000", "a;b", "a × 🌞", "max(a,)",
        ])
    func malformed(formula: String) {
        #expect(code { _ = try model(formula) } == "methodology.formula.malformed")
    }

    @Test("nesting, length and literals are bounded")
    func bounded() {
        func nested(_ count: Int) -> String {
            String(repeating: "(", count: count) + "a" + String(repeating: ")", count: count)
        }
        #expect(code { _ = try model(nested(31)) } == nil)
        #expect(code { _ = try model(nested(32)) } == "methodology.formula.tooDeep")
        #expect(code { _ = try model(nested(900)) } == "methodology.formula.tooDeep")
        #expect(code { _ = try model(String(repeating: "−", count: 500) + "a") } == "methodology.formula.tooDeep")
        #expect(
            code { _ = try model("a × " + String(repeating: "9", count: 61)) } == "methodology.formula.tooLong")
        #expect(code { _ = try model(String(repeating: "q", count: 41)) } == "methodology.formula.tooLong")
        #expect(
            code { _ = try model("a" + String(repeating: " + a", count: 600)) } == "methodology.formula.tooLong")
        #expect(code { _ = try model("a" + String(repeating: " + a", count: 400)) } == nil)
    }

    @Test("a division by zero names the divisor")
    func divisionByZero() throws {
        let model = try model("a / (n − 5)")
        let rejection = #expect(throws: Rejection.self) { try model.evaluate(inputs()) }
        #expect(rejection?.code == "methodology.value.divisionByZero")
        #expect(rejection?.found == "equation of X, character 6: 0")
    }

    @Test("values that would grow without end are refused")
    func growth() throws {
        let large = "a" + String(repeating: " × " + String(repeating: "9", count: 60), count: 20)
        let model = try model(large)
        #expect(code { _ = try model.evaluate(inputs()) } == "methodology.value.tooLong")
    }

    @Test("a table has no value below its first step")
    func belowTable() throws {
        let model = try model("a × f(y)")
        #expect(code { _ = try model.evaluate(inputs(year: -1)) } == "methodology.value.belowTable")
    }

    @Test("inputs must be complete, of the right unit and shape, and no more")
    func inputChecks() throws {
        let model = try model("a")
        var good = inputs()
        #expect(code { _ = try model.evaluate(Array(good.dropFirst())) } == "methodology.input.missing")
        #expect(code { _ = try model.evaluate(good + [good[0]]) } == "methodology.input.duplicate")
        let stray = InputValue("X", 1, "kWh", note: "", verified: true)
        #expect(code { _ = try model.evaluate(good + [stray]) } == "methodology.input.unexpected")
        good[0] = InputValue("a", 7, "MWh", note: "", verified: true)
        #expect(code { _ = try model.evaluate(good) } == "methodology.input.unitMismatch")
        good[0] = InputValue("a", elements: [], "kWh", note: "", verified: true)
        #expect(code { _ = try model.evaluate(good) } == "methodology.input.shape")
        good = inputs()
        good[6] = InputValue("v", elements: [], "kWh", note: "", verified: true)
        #expect(code { _ = try model.evaluate(good) } == "methodology.input.shape")
    }
}
