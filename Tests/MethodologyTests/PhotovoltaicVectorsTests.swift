import Methodology
import Quantities
import Testing

/// Golden vectors 13, 14 and 16 to 18 (domain reference §11), through the shipped EN-R-002.
@Suite struct PhotovoltaicVectorsTests {
    @Test(
        "golden vector 16: the floor of a fiscal year",
        arguments: [(Int64(1000), "0.434", Int64(0)), (2304, "0.999936", 0), (2305, "1.00037", 1)])
    func floor(kilowattHours: Int64, reduction: String, tonnes: Int64) throws {
        let calculation = try calculate([try year(2021, generation: kilowattHours)])
        #expect(calculation.raw.tonnes.description == reduction)
        #expect(calculation.claimed == Tonnes(known: tonnes))
    }

    @Test("golden vector 17: sold power does not count")
    func sold() throws {
        let result = try #require(
            try calculate([try year(2021, generation: 10_000, sold: 3950)]).years.first)
        #expect(result.kilowattHours?.description == "6050")
        #expect(result.baseline.tonnes.description == "2.6257")
        #expect(result.project == .zero)
        #expect(result.reduction.tonnes.description == "2.6257")
        #expect(result.credited == Tonnes(known: 2))
    }

    @Test("golden vector 18: ten times 50,000 kWh is 217 t exactly")
    func exactSum() throws {
        #expect(try calculate([try year(2021, generation: 10 * 50_000)]).claimed == Tonnes(known: 217))
        // The sum of ten exact results is the same number.
        let one = try calculate([try year(2021, generation: 50_000)]).raw
        let sum = (0..<10).reduce(Emissions.zero) { total, _ in total + one }
        #expect(sum.tonnes.description == "217")
    }

    private func transition(_ energy: Int64, from marginalValue: String, to averageValue: String, at t: String) throws
        -> Calculation
    {
        try calculate(
            [
                YearInputs(
                    fiscalYear: FiscalYear(2021), generation: .kilowattHours(energy), sold: .zero,
                    factor: try average(averageValue), marginalFactor: try marginal(marginalValue),
                    yearsSinceStart: try exact(t))
            ], options: ["marginalGrid"])
    }

    @Test(
        "golden vector 13: half way between 850.5 and 767.0 is 808.75",
        arguments: [("0", "850.5"), ("1", "808.75"), ("2.5", "767")])
    func blend(t: String, emissions: String) throws {
        let calculation = try transition(1_000_000, from: "0.8505", to: "0.767", at: t)
        #expect(calculation.years.first?.baseline.tonnes.description == emissions)
    }

    @Test(
        "golden vector 14: the factor moves in steps",
        arguments: [("0.99", "0.00055"), ("1", "0.000523"), ("2.49", "0.000523"), ("2.5", "0.000496")])
    func steps(t: String, factor: String) throws {
        let trace = try transition(1000, from: "0.550", to: "0.496", at: t).years[0].trace
        #expect(trace.value("CEF_electricity_t")?.description == factor)
        #expect(trace.step("CEF_electricity_t")?.unit == "t-CO2/kWh")
    }

    @Test("the transition is off by default, and its inputs are then refused")
    func offByDefault() throws {
        let years = [
            YearInputs(
                fiscalYear: FiscalYear(2021), generation: .kilowattHours(1), sold: .zero, factor: try sourcedFactor(),
                marginalFactor: try marginal("0.55"))
        ]
        #expect(code { _ = try calculate(years) } == "methodology.input.unexpected")
        #expect(code { _ = try calculate(years, options: ["marginalGird"]) } == "methodology.definition.unknownOption")
        #expect(code { _ = try calculate(years, options: ["marginalGrid"]) } == "methodology.input.missing")
        #expect(code { _ = try transition(1, from: "0.55", to: "0.5", at: "-1") } == "methodology.value.belowMinimum")
    }

    @Test("any project agrees with whole-number arithmetic", arguments: 1...40)
    func oracle(seed: UInt64) throws {
        var random = Seeded(seed)
        let energies = (0..<Int(1 + random.next(below: 8))).map { index in
            let generation = Int64(random.next(below: 3_000_000_000_000))
            return (year: 2015 + index, generation: generation, sold: Int64(random.next(below: UInt64(generation) + 1)))
        }
        let calculation = try calculate(
            try energies.reversed().map {
                YearInputs(
                    fiscalYear: FiscalYear($0.year), generation: .wattHours($0.generation), sold: .wattHours($0.sold),
                    factor: try sourcedFactor())
            })
        // 1 Wh is 434 / 10⁹ t-CO2.
        let tonnes = energies.map { ($0.generation - $0.sold) * 434 / 1_000_000_000 }
        #expect(calculation.years.map(\.fiscalYear.year) == energies.map(\.year))
        #expect(calculation.years.map(\.credited.count) == tonnes)
        #expect(calculation.claimed.count == tonnes.reduce(0, +))
    }
}
