import Methodology
import Quantities
import Testing

@Suite struct PhysicalUnitTests {
    @Test(
        "a unit is read exactly",
        arguments: [
            ("kWh", "kWh"), ("MWh", "1000 kWh"), ("GJ", "2500/9 kWh"), ("t-CO2/kWh", "t-CO2/kWh"),
            ("kg-CO2/kWh", "0.001 t-CO2/kWh"), ("kg-CH4-C/ha/year", "0.001 t-C/ha/year"), ("L/(t·km)", "0.001 kL/t/km"),
            ("1", "1"), ("%", "0.01 1"), ("kW·h", "kWh"), ("kW·day", "24 kWh"), ("1/year", "1/year"),
            ("t/kg", "1000 1"),
            ("m3", "kL"),
        ])
    func read(text: String, base: String) throws {
        #expect(try PhysicalUnit(parsing: text).description == base)
    }

    @Test(
        "what is not a unit is refused",
        arguments: [
            "", "kwh", "kWh ", "kWh/", "/kWh", "t CO2", "L/t·km/", "kWh//h", "L/(t·km", "(t·km)", "·", "2", "furlong",
            "kWh/(km/h)", String(repeating: "t·", count: 40) + "t",
        ])
    func malformed(text: String) {
        #expect(code { _ = try PhysicalUnit(parsing: text) } == "methodology.unit.malformed")
    }

    @Test("a product after a stroke must be in parentheses")
    func ambiguous() {
        #expect(code { _ = try PhysicalUnit(parsing: "L/t·km") } == "methodology.unit.malformed")
    }

    @Test("a thousand watt-hours make a kilowatt-hour; carbon makes no CO2")
    func sameness() throws {
        #expect(try PhysicalUnit(parsing: "kW·h") == PhysicalUnit(parsing: "kWh"))
        #expect(try PhysicalUnit(parsing: "MWh") != PhysicalUnit(parsing: "kWh"))
        #expect(try PhysicalUnit(parsing: "MWh").isCommensurable(with: PhysicalUnit(parsing: "GJ")))
        #expect(try !PhysicalUnit(parsing: "t-C").isCommensurable(with: PhysicalUnit(parsing: "t-CO2")))
        #expect(try !PhysicalUnit(parsing: "year").isCommensurable(with: PhysicalUnit(parsing: "h")))
    }
}
