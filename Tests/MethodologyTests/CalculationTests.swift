import Foundation
import Methodology
import Quantities
import Testing

@Suite struct CalculationTests {
    private func json(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    private func example() throws -> Calculation {
        try calculate([
            try year(2022, generation: 20_000, sold: 1), try year(2021, generation: 10_000, sold: 3950),
        ])
    }

    @Test("a calculation computed again from its own record has the same bytes")
    func recomputed() throws {
        let bytes = try json(try example())
        let read = try JSONDecoder().decode(Calculation.self, from: bytes)
        #expect(try json(try read.recomputed(using: .photovoltaic())) == bytes)
        #expect(read.years.map(\.fiscalYear.year) == [2021, 2022])
    }

    @Test(
        "a record that was altered is found out",
        arguments: [
            ("\"claimed\":10", "\"claimed\":11"), ("\"credited\":2", "\"credited\":3"),
            ("\"generation\":10000000", "\"generation\":20000000"), ("\"raw\":\"11.305266\"", "\"raw\":\"11.3\""),
            ("\"value\":\"0.000434\"", "\"value\":\"0.000435\""), ("\"value\":\"6050\"", "\"value\":\"6051\""),
            ("\"verified\":false", "\"verified\":true"),
        ])
    func altered(piece: String, replacement: String) throws {
        let text = String(decoding: try json(try example()), as: UTF8.self)
        let bytes = Data(try edited(text, piece, replacement).utf8)
        let read = try JSONDecoder().decode(Calculation.self, from: bytes)
        #expect(try json(try read.recomputed(using: .photovoltaic())) != bytes)
    }

    @Test(
        "a record whose request makes no sense is refused when it is read or computed again",
        arguments: [
            ("\"fiscalYear\":2021,\"generation\"", "\"fiscalYear\":2023,\"generation\"", "methodology.claim.years"),
            ("\"unit\":\"t-CO2/kWh\"", "\"unit\":\"t-CO2/kwh\"", "methodology.unit.malformed"),
            ("\"value\":\"0.000434\"", "\"value\":\"-0.000434\"", "methodology.factor.notPositive"),
            ("\"value\":\"0.000434\"", "\"value\":\"1/0\"", "quantity.number.malformed"),
            ("\"options\":[]", "\"options\":[\"free\"]", "methodology.definition.unknownOption"),
            ("\"generation\":10000000,", "", "methodology.input.missing"),
        ])
    func nonsense(piece: String, replacement: String, expected: String) throws {
        let text = String(decoding: try json(try example().request), as: UTF8.self)
        let bytes = Data(try edited(text, piece, replacement).utf8)
        let found = code {
            _ = try Calculation(
                try JSONDecoder().decode(CalculationRequest.self, from: bytes), using: .photovoltaic())
        }
        #expect(found == expected)
    }

    @Test("another definition is refused for recomputation")
    func otherDefinition() throws {
        let other = try MethodologyDefinition(
            yaml: try edited(try MethodologyDefinition.photovoltaic().text, "revision: \"1\"", "revision: \"2\""))
        #expect(
            code { _ = try example().recomputed(using: other) } == "methodology.calculation.otherDefinition")
    }

    @Test("the number leads to its equation, and the equation to its inputs")
    func trace() throws {
        let trace = try calculate([try year(2023, generation: 10_000, sold: 3950)]).years[0].trace
        #expect(
            trace.steps.map(\.symbol) == ["EL_PJ", "EL_BL", "EM_BL", "EM_PJ_M", "EM_PJ_S", "EM_PJ", "ER"])
        let reduction = try #require(trace.step("ER"))
        #expect(reduction.formula == "EM_BL − EM_PJ")
        #expect(reduction.inputs.map(\.symbol) == ["EM_BL", "EM_PJ"])
        #expect(reduction.inputs.allSatisfy { $0.computed })
        #expect(reduction.ruleVerified)
        #expect(!reduction.verified)
        let baseline = try #require(trace.step("EM_BL"))
        let factor = try #require(baseline.inputs.first { $0.symbol == "CEF_electricity_t" })
        #expect(factor.value?.description == "0.000434")
        #expect(factor.note == "electricity FY2021 average 0.000434 t-CO2/kWh (プログラム型プロジェクト計画書 AG-004 Ver.4.0)")
        #expect(!factor.computed)
        let energy = try #require(trace.step("EL_PJ"))
        #expect(energy.inputs.map { $0.value?.description } == ["10000", "3950"])
        #expect(energy.inputs.map(\.note) == ["period 1", "period 1"])
        // Every computed input has an earlier step, so a person who taps never falls through.
        for (index, step) in trace.steps.enumerated() {
            for input in step.inputs where input.computed {
                #expect(trace.steps[..<index].contains { $0.symbol == input.symbol && $0.value == input.value })
            }
        }
    }

    @Test("a step reads in JSON as a person would say it")
    func stepAsJSON() throws {
        let trace = try calculate([try year(2021, generation: 10_000, sold: 3950)]).years[0].trace
        let text = String(decoding: try json(try #require(trace.step("EL_BL"))), as: UTF8.self)
        #expect(
            text == #"""
                {"formula":"EL_PJ","inputs":[{"computed":true,"meaning":{"en":"Self-consumed energy that displaces grid \#
                power","ja":"系統電力を代替した自家消費電力量"},"notation":"EL_PJ","note":"EL_gen − EL_sold","symbol":"EL_PJ",\#
                "unit":"kWh","value":"6050","verified":false}],"meaning":{"en":"Grid energy used in the baseline",\#
                "ja":"ベースラインの系統電力使用量"},"notation":"EL_BL","ruleVerified":false,"source":"仮定 assumed",\#
                "symbol":"EL_BL","unit":"kWh","value":"6050","verified":false}
                """#)
    }

    @Test("a factor of another year is shown in every year it serves")
    func factorYear() throws {
        let calculation = try example()
        #expect(calculation.years.map(\.factorDescribesAnotherYear) == [false, true])
    }

    @Test("nothing that rests on an assumption is called verified")
    func verified() throws {
        let calculation = try example()
        #expect(!calculation.verified)
        #expect(calculation.years.allSatisfy { !$0.verified })
    }

    @Test("a year in which more was sold than generated is refused by name")
    func soldMoreThanGenerated() throws {
        let years = [try year(2021, generation: 10), try year(2022, generation: 10, sold: 11)]
        let rejection = #expect(throws: Rejection.self) { try calculate(years) }
        #expect(rejection?.code == "methodology.value.belowMinimum")
        #expect(rejection?.found == "FY2022: -1")
    }

    @Test("a year whose ancillary emissions exceed its baseline is refused, not floored")
    func negative() throws {
        let choice = AncillaryChoice(item: "battery", method: .calculate, impact: nil, basis: "", verified: true)
        let years = [
            YearInputs(
                fiscalYear: FiscalYear(2021), generation: .kilowattHours(10), sold: .zero,
                ancillary: [.init(item: "battery", energy: .kilowattHours(11))], factor: try sourcedFactor())
        ]
        let rejection = #expect(throws: Rejection.self) { try calculate(years, ancillary: [choice]) }
        #expect(rejection?.code == "methodology.reduction.negative")
        #expect(rejection?.found == "FY2021: -0.000434 t-CO2")
    }

    @Test("what is missing or of the wrong kind is refused by name")
    func incomplete() throws {
        let noFactor = [YearInputs(fiscalYear: FiscalYear(2021), generation: .zero, sold: .zero)]
        #expect(code { _ = try calculate(noFactor) } == "methodology.input.missing")
        let noSale = [YearInputs(fiscalYear: FiscalYear(2021), generation: .zero, factor: try sourcedFactor())]
        #expect(code { _ = try calculate(noSale) } == "methodology.input.missing")
        let wrongFactor = [
            YearInputs(
                fiscalYear: FiscalYear(2021), generation: .zero, sold: .zero, factor: try marginal("0.55"))
        ]
        #expect(code { _ = try calculate(wrongFactor) } == "methodology.input.factor")
        let twice = [try year(2021, generation: 1), try year(2021, generation: 1)]
        #expect(code { _ = try calculate(twice) } == "methodology.claim.years")
        #expect(code { _ = try calculate([]) } == "methodology.claim.years")
    }

    @Test("energies at the edge of their type are counted, not trapped")
    func largest() throws {
        let years = [
            YearInputs(
                fiscalYear: FiscalYear(2021), generation: .wattHours(.max), sold: .zero, factor: try sourcedFactor())
        ]
        // ⌊(2⁶³ − 1) × 434 ÷ 10⁹⌋
        #expect(try calculate(years).claimed == Tonnes(known: 4_002_943_463_994))
    }
}
