import Quantities
import Testing

@Suite struct RationalTests {
    @Test(
        "decimals and fractions read back as written",
        arguments: ["0", "-12", "0.000434", "497/3", "-1/7", "123933333.25"])
    func text(_ text: String) throws {
        #expect(try Rational(parsing: text).description == text)
    }

    @Test(
        "malformed numbers are refused", arguments: ["", ".", "1.", ".5", "1e3", "1,000", "--1", "1/0", "1/2/3", "０"])
    func malformed(_ text: String) {
        #expect(throws: Rejection.self) { try Rational(parsing: text) }
    }

    @Test(
        "each rounding rule does as its name says",
        arguments: [
            (RoundingRule.down, "-2.5", "-3"), (.up, "-2.5", "-2"), (.nearest, "-2.5", "-3"),
            (.towardZero, "-2.5", "-2"),
            (.down, "2.5", "2"), (.up, "2.5", "3"), (.nearest, "2.5", "3"), (.towardZero, "2.5", "2"),
        ])
    func rounding(rule: RoundingRule, value: String, whole: String) throws {
        #expect(String(rule.whole(try Rational(parsing: value))) == whole)
    }

    @Test("a decimal with fixed places keeps its zeros")
    func places() throws {
        #expect(try Rational(parsing: "497/3").decimal(places: 2, .down) == "165.66")
        #expect(try Rational(parsing: "-1/8").decimal(places: 2, .nearest) == "-0.13")
        #expect(Rational(5).decimal(places: 3, .down) == "5.000")
    }

    @Test("golden vector 18: ten times 50,000 kWh at 0.000434 is 217 t, where Double says 216")
    func exactSum() throws {
        let factor = try Rational(parsing: "0.000434")
        let sum = (0..<10).reduce(Emissions.zero) { total, _ in
            total + Emissions(tonnes: Energy.kilowattHours(50_000).kilowattHours * factor)
        }
        #expect(try sum.credited() == Tonnes(known: 217))
    }

    @Test(
        "golden vector 16: the floor of a fiscal year",
        arguments: [(Int64(1000), Int64(0)), (2304, 0), (2305, 1)])
    func floor(kilowattHours: Int64, tonnes: Int64) throws {
        let factor = try Rational(parsing: "0.000434")
        let emissions = Emissions(tonnes: Energy.kilowattHours(kilowattHours).kilowattHours * factor)
        #expect(try emissions.credited() == Tonnes(known: tonnes))
    }

    @Test("a negative reduction is never credited")
    func negative() throws {
        #expect { try Emissions(tonnes: Rational(-1, over: 1000)).credited() } throws: {
            ($0 as? Rejection)?.code == "quantity.emissions.negative"
        }
    }
}
