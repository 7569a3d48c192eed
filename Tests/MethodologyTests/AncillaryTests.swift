import Methodology
import Quantities
import Testing

/// Golden vectors 15 and 19 (domain reference §11): the 1 % and 5 % rules.
@Suite struct AncillaryTests {
    private func choice(_ item: String, _ method: AncillaryMethod, _ percent: String?) throws -> AncillaryChoice {
        AncillaryChoice(
            item: item, method: method, impact: try percent.map { try exact($0) / 100 }, basis: "attachment 3",
            verified: true)
    }

    private func assessed(_ choices: [AncillaryChoice]) throws -> AncillaryAssessment {
        try AncillaryAssessment(choices, of: .photovoltaic())
    }

    @Test("golden vector 15: a power conditioner with 3.1 of 479 t may be omitted")
    func powerConditioner() throws {
        let ratio = try ImpactRatio.of(Emissions(tonnes: try exact("3.1")), printed: Tonnes(known: 479))
        #expect((ratio * 100).decimal(places: 3, .nearest) == "0.647")
        let assessment = try assessed([
            AncillaryChoice(item: "pcs", method: .omit, impact: ratio, basis: "PVX", verified: true)
        ])
        #expect(assessment.unmonitored == ratio)
        #expect(assessment.calculatedItems.isEmpty)
    }

    @Test(
        "golden vector 19: 0.9 % needs its basis only, 1.0 % must be calculated",
        arguments: [
            (AncillaryMethod.omit, "0.9", nil),
            (.omit, "1.0", "methodology.ancillary.mustCalculate"),
            (.omit, "0.999999", nil),
            (.impactRatio, "1.0", nil),
            (.calculate, "1.0", nil),
        ] as [(AncillaryMethod, String, String?)])
    func onePercent(method: AncillaryMethod, percent: String, expected: String?) throws {
        let choice = try choice("pcs", method, percent)
        #expect(code { _ = try assessed([choice]) } == expected)
    }

    @Test(
        "golden vector 19: without monitoring 2.4 + 2.5 % passes and 2.5 + 2.5 % fails",
        arguments: [("2.4", "2.5", nil), ("2.5", "2.5", "methodology.ancillary.unmonitoredSum")]
            as [(String, String, String?)])
    func fivePercent(first: String, second: String, expected: String?) throws {
        let choices = [try choice("pcs", .impactRatio, first), try choice("battery", .impactRatio, second)]
        #expect(code { _ = try assessed(choices) } == expected)
    }

    @Test("omitted items count in the five percent; monitored ones do not")
    func whatCounts() throws {
        let omitted = [try choice("pcs", .omit, "0.9"), try choice("battery", .impactRatio, "4.1")]
        #expect(code { _ = try assessed(omitted) } == "methodology.ancillary.unmonitoredSum")
        let monitored = [try choice("pcs", .omit, "0.9"), try choice("battery", .calculate, "90")]
        #expect(try assessed(monitored).unmonitored.description == "0.009")
    }

    @Test(
        "a choice that is not complete is refused",
        arguments: [
            ("pcs", AncillaryMethod.omit, nil, "x", "methodology.ancillary.basis"),
            ("pcs", .omit, "0.001", "", "methodology.ancillary.basis"),
            ("pcs", .absent, nil, "", "methodology.ancillary.basis"),
            ("pcs", .omit, "-0.001", "x", "methodology.ancillary.impactNegative"),
            ("heater", .absent, nil, "x", "methodology.ancillary.unknownItem"),
            ("pcs", .omit, "0.001", String(repeating: "長", count: 700), "methodology.ancillary.basis"),
        ] as [(String, AncillaryMethod, String?, String, String)])
    func incomplete(item: String, method: AncillaryMethod, impact: String?, basis: String, expected: String) throws {
        let choice = AncillaryChoice(
            item: item, method: method, impact: try impact.map(exact), basis: basis, verified: true)
        #expect(code { _ = try assessed([choice]) } == expected)
    }

    @Test("an item treated twice is refused")
    func twice() throws {
        let choice = try choice("pcs", .absent, nil)
        #expect(code { _ = try assessed([choice, choice]) } == "methodology.ancillary.duplicate")
    }

    @Test("there is no impact on a reduction of zero, nor of a negative emission")
    func undefined() {
        #expect(
            code { _ = try ImpactRatio.of(.zero, printed: .zero) } == "methodology.ancillary.impactUndefined")
        #expect(
            code { _ = try ImpactRatio.of(Emissions(tonnes: -1), printed: Tonnes(known: 1)) }
                == "methodology.ancillary.impactNegative")
    }

    @Test("without a choice the methodology's own treatment holds and is shown as unverified")
    func standard() throws {
        let assessment = try assessed([])
        #expect(assessment.lines.map(\.choice.method) == [.omit, .absent])
        #expect(!assessment.verified)
    }

    @Test("a monitored item is deducted as grid energy")
    func deducted() throws {
        let years = [
            YearInputs(
                fiscalYear: FiscalYear(2021), generation: .kilowattHours(100_000), sold: .zero,
                ancillary: [.init(item: "battery", energy: .kilowattHours(5000))], factor: try sourcedFactor())
        ]
        let calculation = try calculate(years, ancillary: [try choice("battery", .calculate, nil)])
        // 95,000 kWh × 0.000434
        #expect(calculation.raw.tonnes.description == "41.23")
        #expect(calculation.years[0].project.tonnes.description == "2.17")
        #expect(code { _ = try calculate(years) } == "methodology.ancillary.energy")
    }

    @Test("an item by ratio is deducted from the reduction before it")
    func deductedByRatio() throws {
        let calculation = try calculate(
            [try year(2021, generation: 100_000)], ancillary: [try choice("pcs", .impactRatio, "2")])
        #expect(calculation.years[0].baseline.tonnes.description == "43.4")
        #expect(calculation.years[0].project.tonnes.description == "0.868")
        #expect(calculation.claimed == Tonnes(known: 42))
    }
}
