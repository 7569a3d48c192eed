import Quantities
import Registry
import Testing

@Suite struct IssueTests {
    @Test(
        "serials follow each other within a prefix",
        arguments: [
            ("issue A 1-100; issue B 101-101", "A 1-100; B 101-101"),
            ("issue A 1-100; issue B JC:1-5; issue A JC:6-6", "B JC:1-5; A JC:6-6; A 1-100"),
            ("issue A 5 years=2021,2022", "A 1-5; A 6-10"),
        ])
    func issues(script: String, holdings: String) throws {
        let script = try Script(script)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
    }

    @Test(
        "a refused issuance names the first rule it breaks",
        arguments: [
            ("issue A 5 period=M1; issue D 0 period=M1 by=accountRepresentative", "registry.role.notPermitted"),
            ("issue A 5 period=M1; issue D 0 period=M1", "registry.account.unknown"),
            ("issue A 5 period=M1; close C; issue C 0 period=M1", "registry.account.closed"),
            ("issue A 5 period=M1; freeze account:C; issue C 0 period=M1", "registry.frozen"),
            ("issue A 5 period=M1; issue A 0 period=M1 years=2022,2021", "registry.issue.alreadyIssued"),
            ("issue A 0 years=2022,2021 kwh=-1", "registry.issue.vintages"),
            ("issue A 0 years=2021,2021", "registry.issue.vintages"),
            ("issue A 0 years=", "registry.issue.vintages"),
            ("issue A 0 kwh=-1", "registry.issue.energyNegative"),
            ("issue A 0 methodology=", "registry.quantity.zero"),
            ("issue A 1000000000000 methodology=", "quantity.text.empty"),
            ("issue A 1000000000000", "registry.serial.exhausted"),
            ("issue A 999999999999; issue A 1", "registry.serial.exhausted"),
            ("issue A 9223372036854775807 years=2021,2022", "registry.serial.exhausted"),
        ])
    func refusals(script: String, code: String) throws {
        #expect(try Script(script).rejection?.code == code)
    }

    @Test("the last serial can be issued, and another prefix begins anew")
    func lastSerial() throws {
        let script = try Script(
            "issue A 999999999998; issue A 1; issue A JC:1-1; transfer A B 999999999999-999999999999")
        #expect(script.rejection == nil)
        #expect(script.holdings == "A JC:1-1; A 1-999999999998; B 999999999999-999999999999")
        #expect(script.state.next(.jcl) == 1_000_000_000_000)
        #expect(script.broken == [])
    }

    @Test("a fiscal year without a tonne makes no batch")
    func emptyYear() throws {
        var script = try Script("")
        script.perform(
            IssueUnits(
                project: ProjectID(known: "P1"), monitoringPeriod: MonitoringPeriodID(known: "M1"),
                account: AccountID(known: "A"), prefix: .jcl, creditType: .erl, attribute: .renewableElectricity,
                methodology: "EN-R-002", methodologyVersion: "3.0",
                amounts: [
                    VintageAmount(fiscalYear: FiscalYear(2020), tonnes: .zero, energy: .kilowattHours(1)),
                    VintageAmount(fiscalYear: FiscalYear(2021), tonnes: Tonnes(known: 3), energy: .kilowattHours(7000)),
                ]), Script.actor(.registryAdministrator, "registry"))
        #expect(script.rejection == nil)
        #expect(script.state.batches.values.map(\.vintage.year) == [2021])
        let batch = try #require(script.state.batches[BatchID(known: "B-JCL-000000000001")])
        #expect(batch.energy(of: Tonnes(known: 1)).description == "7000000/3")
        #expect(batch.energy(of: Tonnes(known: 3)) == 7_000_000)
    }

    @Test(
        "a refused account names the first rule it breaks",
        arguments: [
            ("open A title= by=verifier", "registry.role.notPermitted"),
            ("open A title=", "registry.account.exists"),
            ("open E title=", "quantity.text.empty"),
            ("open E title=a\u{7}b", "quantity.text.control"),
            ("open E title=" + String(repeating: "あ", count: 101), "quantity.text.tooLong"),
            ("open E title=e" + String(repeating: "\u{301}", count: 100), "quantity.text.tooLong"),
        ])
    func refusedAccounts(script: String, code: String) throws {
        #expect(try Script(script).rejection?.code == code)
    }

    @Test("a title of exactly a hundred characters is accepted")
    func longTitle() throws {
        #expect(try Script("open E title=" + String(repeating: "あ", count: 100)).rejection == nil)
    }
}
