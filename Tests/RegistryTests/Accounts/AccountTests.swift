import Quantities
import Registry
import Testing

@Suite struct AccountTests {
    static let guarded = RegistryRules.standard.with(.standard)

    @Test("an account is opened with its kind, and a holding account when none is said")
    func kinds() throws {
        let script = try Script("open E kind=buffer; open F kind=government; open G")
        #expect(script.rejection == nil)
        #expect(
            ["E", "F", "G"].map { script.state.accounts[AccountID(known: $0)]?.kind } == [
                .buffer, .government, .holding,
            ])
    }

    @Test(
        "where the controls want it, nobody opens an account unchecked",
        arguments: [
            ("open E by=accountRepresentative", "registry.role.notPermitted"),
            ("open A title=", "registry.account.exists"),
            ("open E title=", "quantity.text.empty"),
            ("open E", "registry.account.dueDiligenceMissing"),
            ("open E checked=2026-05-30/", "quantity.text.empty"),
            ("open E checked=2026-05-30", "registry.account.dueDiligenceAhead"),
            ("open E checked=2026-05-29", nil),
            ("at 2026-05-29T23:59:59; open E checked=2026-05-29", nil),
            ("at 2026-05-30T00:00:00; open E checked=2026-05-30", nil),
        ])
    func dueDiligence(script: String, code: String?) throws {
        let script = try Script(script, rules: Self.guarded)
        #expect(script.rejection?.code == code)
    }

    @Test("what is said of a check is held to the same rules where it is not wanted")
    func unwantedDueDiligence() throws {
        #expect(try Script("open E checked=2026-05-30").rejection?.code == "registry.account.dueDiligenceAhead")
        #expect(try Script("open E checked=2026-05-29").rejection == nil)
    }

    @Test(
        "an empty account is closed for good",
        arguments: [
            ("close A by=accountRepresentative", "registry.role.notPermitted"),
            ("close D reason=", "registry.account.unknown"),
            ("close A; close A reason=", "registry.account.closed"),
            ("issue A 1-10; reserve A B 2; close B", "registry.account.unitsComing"),
            ("issue A 1-10; issue B 11-20; offer A B 2 return=1; close B", "registry.account.notEmpty"),
            ("issue A 1-10; transfer A B 2 on=2026-06-10; close B", "registry.account.unitsComing"),
            ("issue A 1-10; close A reason=", "quantity.text.empty"),
            ("issue A 1-10; close A", "registry.account.notEmpty"),
            ("issue A 1-10; reserve A B 10; close A", "registry.account.notEmpty"),
            ("issue A 1-10; retire A 10; close A", nil),
            ("issue A 1-10; transfer A B 10; close A", nil),
            ("issue A 1-10; cancel A 5; export A 5; close A", nil),
            ("close A; open A title=", "registry.account.exists"),
            ("close B; issue B 1-10", "registry.account.closed"),
            ("close B; issue A 1-10; transfer A B 1", "registry.account.closed"),
            ("close A; transfer A B 0", "registry.account.closed"),
            ("close A; transfer A B 0 by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("close A; freeze account:A", "registry.account.closed"),
            ("close A; limit A 5", "registry.account.closed"),
            ("close A; flag A trust on", "registry.account.closed"),
            ("close A; appoint A p act", "registry.account.closed"),
            ("close B; trust A B", "registry.account.closed"),
        ])
    func closing(script: String, code: String?) throws {
        let script = try Script(script)
        #expect(script.rejection?.code == code)
        #expect(script.broken == [])
    }

    @Test("a refused closing names the highest units, set aside or not")
    func closingFound() throws {
        let script = try Script("issue A 1-10; issue A JC:1-4; reserve A B 3-5; close A")
        #expect(script.rejection?.found == "JCL-000000000006–JCL-000000000010")
        let reserved = try Script("issue A JC:1-4; issue A 1-10; reserve A B 10; close A")
        #expect(reserved.rejection?.found == "JCL-000000000001–JCL-000000000010")
    }
}
