import Methodology
import Quantities
import Testing

/// Golden vectors 2 and 3 (domain reference §11): floor per fiscal year, claim = sum of floors.
@Suite struct ClaimTests {
    @Test("golden vector 2: Tsuyama's eight years claim 5297, not 5300")
    func tsuyama() throws {
        let reductions = ["97.3", "300.5", "453.1", "605.4", "751.9", "901.3", "1050.7", "1140.3"]
        let claim = try Claim(
            try reductions.enumerated().map { (FiscalYear(2013 + $0), Emissions(tonnes: try exact($1))) })
        #expect(claim.years.map(\.credited.count) == [97, 300, 453, 605, 751, 901, 1050, 1140])
        #expect(claim.claimed == Tonnes(known: 5297))
        #expect(claim.raw.tonnes.description == "5300.5")
    }

    @Test("golden vector 3: Feed One's 27 years claim 46672, not 46677")
    func feedOne() throws {
        let definition = try MethodologyDefinition(yaml: TestDefinitions.proportional)
        let baselines = ["3610", "3971", "4332", "4693", "5054", "5415", "5776"] + Array(repeating: "6137", count: 20)
        let years = try baselines.enumerated().map { index, text in
            YearInputs(
                fiscalYear: FiscalYear(2024 + index),
                values: [InputValue("B", try exact(text), "t-CO2", note: "AG24", verified: true)])
        }
        let calculation = try Calculation(
            CalculationRequest(definition: definition.reference, definitionDigest: "", years: years),
            using: definition)
        #expect(
            calculation.years.map(\.credited.count)
                == [1083, 1191, 1299, 1407, 1516, 1624, 1732] + Array(repeating: 1841, count: 20))
        #expect(calculation.claimed == Tonnes(known: 46_672))
        #expect(calculation.raw.tonnes.description == "46677.3")
    }

    @Test(
        "a claim is refused as a whole",
        arguments: [
            ([], "methodology.claim.years"),
            ([(2021, "1"), (2021, "2")], "methodology.claim.years"),
            ([(2021, "5"), (2022, "-0.001")], "methodology.reduction.negative"),
            ([(2021, "9223372036854775808")], "quantity.emissions.overflow"),
            ([(2021, "9223372036854775807"), (2022, "1")], "methodology.claim.overflow"),
        ] as [([(Int, String)], String)])
    func refused(years: [(Int, String)], expected: String) {
        #expect(
            code { _ = try Claim(try years.map { (FiscalYear($0.0), Emissions(tonnes: try exact($0.1))) }) } == expected
        )
    }

    @Test("more years than a project can have are refused")
    func tooManyYears() {
        let years = (0..<61).map { (FiscalYear(2000 + $0), Emissions.zero) }
        #expect(code { _ = try Claim(years) } == "methodology.claim.years")
    }

    @Test("a year of zero claims zero")
    func zero() throws {
        #expect(try Claim([(FiscalYear(2021), .zero)]).claimed == .zero)
    }
}
