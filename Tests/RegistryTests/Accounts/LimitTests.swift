import Quantities
import Registry
import Testing

@Suite struct LimitTests {
    @Test(
        "a limit is set by the registry",
        arguments: [
            ("limit D 5 by=accountRepresentative", "registry.role.notPermitted"),
            ("limit D 5", "registry.account.unknown"),
            ("limit A none", "registry.limit.unchanged"),
            ("limit A 5; limit A 5", "registry.limit.unchanged"),
            ("limit A 5; limit A 6; limit A none", nil),
        ])
    func setting(script: String, code: String?) throws {
        #expect(try Script(script).rejection?.code == code)
    }

    @Test(
        "one transaction moves up to the limit and not a tonne more, whatever it is",
        arguments: [
            "transfer A B N", "retire A N", "cancel A N", "export A N", "reserve A B N", "bulk A B:N",
            "transfer A B N on=2026-06-10",
        ])
    func oneTransaction(verb: String) throws {
        let at = try Script("issue A 1-100; limit A 10; " + verb.replacing("N", with: "10"))
        #expect(at.rejection == nil)
        let over = try Script("issue A 1-100; limit A 10; " + verb.replacing("N", with: "11"))
        #expect(over.rejection?.code == "registry.limit.exceeded")
        #expect(over.rejection?.expected == "≤ 10 t-CO2 in one transaction")
        #expect(over.rejection?.found == "11 t-CO2")
    }

    @Test(
        "a limit counts all rows together, is of one transaction, and does not keep what should not exist",
        arguments: [
            ("bulk A B:6,C:5", "registry.limit.exceeded"), ("bulk A B:5,C:5", nil),
            ("transfer A B 10; transfer A B 10", nil), ("cancel A 50 why=mandatory", nil),
            ("limit A none; transfer A B 100", nil), ("limit A 0; transfer A B 1", "registry.limit.exceeded"),
            ("issue A 101-200; transfer A B 1-11", "registry.limit.exceeded"),
            ("issue B 101-200; transfer B A 50", nil),
        ])
    func scope(script: String, code: String?) throws {
        #expect(try Script("issue A 1-100; limit A 10; " + script).rejection?.code == code)
    }

    @Test("to accounts that are not trusted the lower of both limits counts, delayed or not", arguments: [true, false])
    func untrusted(delays: Bool) throws {
        let controls = try RegistryControls(
            requiresDueDiligence: false, delaysUntrusted: delays, trustedAfterWorkingDays: 0, confirmationDays: nil,
            untrustedLimit: Tonnes(20))
        let rules = RegistryRules.standard.with(controls)
        let open = "open E of=org-A; issue A 1-100; trust A C; at 2026-06-10T12:00:00; "
        for (script, code) in [
            ("transfer A B 20", nil), ("transfer A B 21", "≤ 20 t-CO2 in one transaction"),
            ("reserve A B 21", "≤ 20 t-CO2 in one transaction"), ("export A 21", "≤ 20 t-CO2 in one transaction"),
            ("transfer A C 21", nil), ("transfer A E 21", nil), ("reserve A C 21", nil), ("retire A 21", nil),
            ("cancel A 21", nil), ("bulk A C:21,E:21", nil),
            ("limit A 10; transfer A B 11", "≤ 10 t-CO2 in one transaction"),
            ("limit A 30; transfer A B 21", "≤ 20 t-CO2 in one transaction"),
            ("limit A 30; transfer A C 31", "≤ 30 t-CO2 in one transaction"),
        ] {
            let script = try Script(open + script, rules: rules)
            #expect(script.rejection?.expected == code)
        }
        guard !delays else { return }
        let bulk = try Script(open + "bulk A B:11,C:50,B:10", rules: rules)
        #expect(bulk.rejection?.code == "registry.limit.exceeded")
        #expect(bulk.rejection?.found == "21 t-CO2")
        #expect(try Script(open + "bulk A B:10,C:50,B:10", rules: rules).rejection == nil)
    }

    @Test("the standard limit to accounts that are not trusted is two million tonnes")
    func standard() throws {
        let rules = RegistryRules.standard.with(.standard)
        #expect(try Script("issue A 3000000; transfer A B 2000000", rules: rules).rejection == nil)
        let over = try Script("issue A 3000000; transfer A B 2000001", rules: rules)
        #expect(over.rejection?.code == "registry.limit.exceeded")
    }
}
