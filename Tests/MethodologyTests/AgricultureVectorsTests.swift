import Methodology
import Quantities
import Testing

/// Golden vectors 4 to 12 (domain reference §11), through definitions that are only data.
@Suite struct AgricultureVectorsTests {
    @Test(
        "golden vectors 4 and 5: AG-005 rice",
        arguments: [
            (area: "30", factor: "361", gwp: "25", baseline: "361", project: "252.7", reduction: "108.3", tonnes: 108),
            ("12.5", "355", "28", "497/3", "3479/30", "49.7", 49),
        ])
    func rice(
        area: String, factor: String, gwp: String, baseline: String, project: String, reduction: String, tonnes: Int64
    ) throws {
        let definition = try MethodologyDefinition(yaml: TestDefinitions.rice)
        // The same area in two fields gives the same sum as in one.
        let half = try exact(area) / 2
        let values = [
            InputValue(
                "A_PJ", elements: [.init(label: "east", value: half), .init(label: "west", value: half)], "ha",
                note: "", verified: true),
            InputValue(
                "EF_m0",
                elements: [
                    .init(label: "east", value: try exact(factor)), .init(label: "west", value: try exact(factor)),
                ],
                "kg-CH4-C/ha/year", note: "", verified: true),
            InputValue("GWP_CH4", try exact(gwp), "t-CO2/t-CH4", note: "", verified: true),
        ]
        let calculation = try Calculation(
            CalculationRequest(
                definition: definition.reference, definitionDigest: "",
                years: [YearInputs(fiscalYear: FiscalYear(2024), values: values)]), using: definition)
        let year = try #require(calculation.years.first)
        #expect(year.baseline.tonnes.description == baseline)
        #expect(year.project.tonnes.description == project)
        #expect(year.reduction.tonnes.description == reduction)
        #expect(year.credited == Tonnes(known: tonnes))
        #expect(calculation.claimed == Tonnes(known: tonnes))
    }

    /// The filed inputs; grid energy is left out of the filed total (vector 11) and belongs in it (vector 12).
    private func biochar(gridEnergy: String) throws -> Trace {
        func single(_ symbol: String, _ value: String, _ unit: String) throws -> InputValue {
            InputValue(symbol, try exact(value), unit, note: "BC24", verified: true)
        }
        func element(_ symbol: String, _ value: String, _ unit: String) throws -> InputValue {
            InputValue(
                symbol, elements: [.init(label: "wood", value: try exact(value))], unit, note: "BC24", verified: true)
        }
        let model = try EquationModel(try MethodologyDefinition(yaml: TestDefinitions.biochar), options: [])
        return try model.evaluate([
            element("BC_total", "100", "t"), element("F_C", "0.52", "t-C/t"), element("F_perm", "0.65", "1"),
            single("W_feed", "138.9", "t"), single("D_feed", "82", "km"), single("W_char", "100", "t"),
            single("D_char", "12.3", "km"), single("r_truck", "0.0601", "L/(t·km)"),
            single("F_kerosene", "2.88", "kL"), single("F_diesel", "0.259", "kL"), single("EL", gridEnergy, "kWh"),
            single("PV_PJ", "100", "t"), single("PV_all", "160", "t"), single("HV_diesel", "38.0", "GJ/kL"),
            single("CEF_diesel", "0.0689", "t-CO2/GJ"), single("HV_kerosene", "36.5", "GJ/kL"),
            single("CEF_kerosene", "0.0686", "t-CO2/GJ"), single("CEF_electricity", "0.000434", "t-CO2/kWh"),
        ])
    }

    @Test(
        "golden vectors 6 to 10: AG-004 biochar, each emission",
        arguments: [
            ("ST_PJ", "1859/15", "123.9"), ("EM_transport_feed", "3.584457078072", "3.6"),
            ("EM_fuel", "4.50702", "4.5"), ("EM_power", "2.7125", "2.7"), ("EM_transport_char", "0.3870903972", "0.4"),
            ("EM_apply", "0.6781138", "0.7"),
        ])
    func emission(symbol: String, value: String, filed: String) throws {
        let found = try #require(try biochar(gridEnergy: "10000").value(symbol))
        #expect(found.description == value)
        #expect(found.decimal(places: 1, .nearest) == filed)
    }

    @Test("golden vector 11: the total as filed, without the grid energy, is 114")
    func total() throws {
        let total = try #require(try biochar(gridEnergy: "0").value("ST_total"))
        #expect(total.decimal(places: 4, .nearest) == "114.7767")
        #expect(try Emissions(tonnes: total).credited() == Tonnes(known: 114))
    }

    @Test("golden vector 12: with the grid energy the total is 112 and the impact 10.41 %")
    func impact() throws {
        let trace = try biochar(gridEnergy: "10000")
        let emission = Emissions(tonnes: try #require(trace.value("EM_PJ")))
        #expect(emission.tonnes.decimal(places: 4, .nearest) == "11.8692")
        let ratio = try ImpactRatio.of(emission, printed: Tonnes(known: 114))
        #expect((ratio * 100).decimal(places: 2, .nearest) == "10.41")
        let total = Emissions(tonnes: try #require(trace.value("ST_total")))
        #expect(total.tonnes.decimal(places: 3, .nearest) == "112.064")
        #expect(try total.credited() == Tonnes(known: 112))
    }

    @Test("fields whose numbers differ are refused")
    func unequalIndexes() throws {
        let model = try EquationModel(try MethodologyDefinition(yaml: TestDefinitions.rice), options: [])
        let one = InputValue.Element(label: "a", value: 1)
        let inputs = [
            InputValue("A_PJ", elements: [one, one], "ha", note: "", verified: true),
            InputValue("EF_m0", elements: [one], "kg-CH4-C/ha/year", note: "", verified: true),
            InputValue("GWP_CH4", 25, "t-CO2/t-CH4", note: "", verified: true),
        ]
        #expect(code { _ = try model.evaluate(inputs) } == "methodology.input.indexCount")
    }
}
