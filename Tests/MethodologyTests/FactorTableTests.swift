import Methodology
import Quantities
import Testing

@Suite struct FactorTableTests {
    private let heading = "item,fiscalYear,kind,value,unit,document,version,validFrom,source,verified"

    private func table(_ lines: String...) throws -> FactorTable {
        try FactorTable.standard().importing(
            try FactorFile(csv: ([heading] + lines).joined(separator: "\n") + "\n"))
    }

    @Test("only sourced rows are shipped, and one of them is the grid's")
    func shipped() throws {
        let rows = try FactorTable.standard().rows
        #expect(
            rows.map { "\($0.item) \($0.value) \($0.unit)" } == [
                "diesel.emissionFactor 0.0689 t-CO2/GJ", "diesel.heatingValue 38 GJ/kL",
                "electricity 0.000434 t-CO2/kWh", "gwp.methane 25 t-CO2/t-CH4",
                "kerosene.emissionFactor 0.0686 t-CO2/GJ", "kerosene.heatingValue 36.5 GJ/kL",
                "truck.diesel.12000to16999kg.load40 0.0601 L/(t·km)",
            ])
        #expect(rows.allSatisfy { $0.verified })
    }

    @Test("the one known factor serves every later day, and says which year it describes")
    func inForce() throws {
        let factor = try FactorTable.standard().electricityFactor(
            atVerificationApplication: try Day("2026-11-24"))
        #expect(factor.fiscalYear == FiscalYear(2021))
        #expect(!factor.describesAnotherYear(than: FiscalYear(2021)))
        #expect(factor.describesAnotherYear(than: FiscalYear(2025)))
    }

    @Test(
        "the row in force at the application is the latest that had begun",
        arguments: [
            ("2021-04-01", "0.000434"), ("2022-03-31", "0.000434"), ("2022-04-01", "0.00045"),
            ("2023-06-30", "0.00045"), ("2023-07-01", "0.00044"), ("2030-01-01", "0.00044"),
        ])
    func latest(day: String, value: String) throws {
        let table = try table(
            "electricity,2023,average,0.00044,t-CO2/kWh,official,1,2023-07-01,operator,false",
            "electricity,2022,average,0.00045,t-CO2/kWh,official,1,,operator,false",
            "electricity,2022,marginal,0.0006,t-CO2/kWh,official,1,,operator,false")
        #expect(
            try table.electricityFactor(atVerificationApplication: try Day(day)).value.description == value)
    }

    @Test("where no factor is in force, the refusal lists what there is")
    func none() throws {
        let table = try FactorTable.standard()
        let rejection = #expect(throws: Rejection.self) {
            try table.electricityFactor(atVerificationApplication: try Day("2021-03-31"))
        }
        #expect(rejection?.code == "methodology.factor.none")
        #expect(rejection?.found == "FY2021")
        #expect(code { _ = try table.electricityFactor(of: FiscalYear(2022)) } == "methodology.factor.none")
        #expect(
            code { _ = try table.electricityFactor(of: FiscalYear(2021), kind: .marginal) }
                == "methodology.factor.none")
    }

    @Test("an imported row keeps its mark")
    func mark() throws {
        let table = try table("electricity,2022,average,0.438,kg-CO2/kWh,\"別表, 電力\",3.21,,operator,false")
        let row = try table.electricityFactor(of: FiscalYear(2022))
        #expect(!row.verified)
        #expect(row.document == "別表, 電力")
        #expect(row.unit == "kg-CO2/kWh")
    }

    @Test("a known row with another value is refused, with the same value it changes nothing")
    func conflict() throws {
        #expect(
            code { _ = try table("electricity,2021,average,0.000435,t-CO2/kWh,d,1,,operator,true") }
                == "methodology.factors.conflict")
        #expect(
            code { _ = try table("electricity,2021,average,0.000434,t-CO2/MJ,d,1,,operator,true") }
                == "methodology.factors.conflict")
        #expect(
            try table("electricity,2021,average,0.0004340,t-CO2/kWh,d,1,,operator,false") == FactorTable.standard())
    }

    @Test(
        "a bad row is refused with its reason",
        arguments: [
            ("electricity,2022,average,-1,t-CO2/kWh,d,1,,s,true", "methodology.factor.notPositive"),
            ("electricity,2022,average,0,t-CO2/kWh,d,1,,s,true", "methodology.factor.notPositive"),
            ("electricity,2022,average,4.3e-4,t-CO2/kWh,d,1,,s,true", "quantity.number.malformed"),
            ("electricity,2022,average,0.4,kwh,d,1,,s,true", "methodology.unit.malformed"),
            ("electricity,2022,mean,0.4,t-CO2/kWh,d,1,,s,true", "methodology.factor.malformed"),
            ("electricity,2022,,0.4,t-CO2/kWh,d,1,,s,true", "methodology.factor.malformed"),
            ("diesel,2022,average,0.4,GJ/kL,d,1,,s,true", "methodology.factor.malformed"),
            ("electricity,1021,average,0.4,t-CO2/kWh,d,1,,s,true", "methodology.factor.malformed"),
            ("electricity,22,average,0.4,t-CO2/kWh,d,1,,s,true", "methodology.factor.malformed"),
            ("electricity,2022,average,0.4,t-CO2/kWh,d,1,2022-13-01,s,true", "quantity.day.malformed"),
            ("electricity,2022,average,0.4,t-CO2/kWh,,1,,s,true", "methodology.factor.malformed"),
            ("electricity,2022,average,0.4,t-CO2/kWh,d,1,,s,", "methodology.factor.malformed"),
            ("electricity,2022,average,0.4", "methodology.factors.csv"),
        ])
    func badRow(line: String, expected: String) throws {
        let file = try FactorFile(csv: "\(heading)\r\ndiesel,2022,,1,GJ/kL,d,1,,s,true\r\n\(line)\r\n")
        #expect(file.rows.count == 1)
        #expect(file.problems.map(\.row) == [2])
        #expect(file.problems.map(\.reason.code) == [expected])
        #expect(
            code { _ = try FactorTable.standard().importing(file) } == "methodology.factors.badRows")
    }

    @Test(
        "a file that is no table is refused",
        arguments: [
            "", "\n\n", "a,b\n", "item,item,item,item,item,item,item,item,item,item\n", "\"item", "\"a\"b,c\n",
            "a\"b\n",
            String(repeating: "x", count: 262_145),
        ])
    func notATable(text: String) {
        #expect(code { _ = try FactorFile(csv: text) } == "methodology.factors.csv")
    }

    @Test("the YAML form is as strict")
    func yaml() throws {
        let head = "format: daicho-factors/1\nfactors:\n"
        let row = "item: x, value: \"1\", unit: t, document: d, version: \"1\", source: s, verified: true"
        #expect(try FactorFile(yaml: head + "  - {\(row)}\n...\n").rows.count == 1)
        let file = try FactorFile(yaml: head + "  - {\(row), extra: 1}\n  - {\(row)}\n  - []\n...\n")
        #expect(file.problems.map(\.row) == [1, 3])
        #expect(file.problems.map(\.reason.code) == ["methodology.file.unknownKey", "methodology.file.wrongShape"])
        #expect(code { _ = try FactorFile(yaml: "factors: []\n...\n") } == "methodology.file.missingKey")
    }
}
