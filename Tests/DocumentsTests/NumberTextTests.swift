import Documents
import Quantities
import Testing

@Suite struct NumberTextTests {
    @Test(
        "digits stand in groups of three",
        arguments: [
            (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (-1_000, "−1,000"), (123_456, "123,456"),
            (1_234_567, "1,234,567"), (Int64.max, "9,223,372,036,854,775,807"),
            (Int64.min, "−9,223,372,036,854,775,808"),
        ] as [(Int64, String)])
    func groups(value: Int64, expected: String) { #expect(NumberText.whole(value) == expected) }

    @Test(
        "a decimal is exact, or visibly cut off, and never rounded up",
        arguments: [
            ("0.000434", "0.000434"), ("5300.5", "5,300.5"), ("497/3", "165.666666666…"), ("-497/3", "−165.666666666…"),
            ("0.9999999999", "0.999999999…"), ("1046.85806624", "1,046.85806624"), ("0", "0"),
        ])
    func decimals(text: String, expected: String) throws {
        #expect(NumberText.decimal(try Rational(parsing: text)) == expected)
    }

    @Test(
        "kilowatt-hours keep every watt-hour",
        arguments: [
            (0, "0.000"), (1, "0.001"), (999_999, "999.999"), (1_234_567_890, "1,234,567.890"), (-1, "−0.001"),
        ] as [(Int64, String)])
    func kilowattHours(wattHours: Int64, expected: String) {
        #expect(NumberText.kilowattHours(Energy(wattHours: wattHours)) == expected)
    }

    @Test(
        "100.00 % means all of it",
        arguments: [
            ("1", "100.00 %"), ("999999/1000000", "99.99 %"), ("0", "0.00 %"), ("0.006", "0.60 %"),
        ])
    func percent(text: String, expected: String) throws {
        #expect(NumberText.percent(try Rational(parsing: text)) == expected)
    }

    @Test("a unit lowers the figure of CO2") func units() {
        #expect(NumberText.unit("t-CO2/kWh") == "t-CO₂/kWh")
        #expect(NumberText.unit("kWh") == "kWh")
    }
}
