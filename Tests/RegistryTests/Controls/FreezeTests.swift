import Quantities
import Registry
import Testing

@Suite struct FreezeTests {
    @Test(
        "freezing and releasing is the registry's, each once",
        arguments: [
            ("freeze account:D by=accountRepresentative", "registry.role.notPermitted"),
            ("freeze account:D reason=", "registry.account.unknown"),
            ("close A; freeze account:A reason=", "registry.account.closed"),
            ("freeze units:1-1 reason=", "registry.units.unknown"),
            ("issue A 1-10; freeze units:5-11 reason=", "registry.units.unknown"),
            ("issue A 1-10; freeze units:JC:1-1", "registry.units.unknown"),
            ("freeze registry; freeze registry reason=", "quantity.text.empty"),
            ("freeze registry; freeze registry", "registry.freeze.unchanged"),
            ("issue A 1-10; issue B 11-20; freeze units:5-15; freeze units:5-14", nil),
            ("issue A 1-10; freeze units:5-9; unfreeze units:5-8", "registry.freeze.unchanged"),
            ("unfreeze account:A by=accountRepresentative", "registry.role.notPermitted"),
            ("unfreeze account:A reason=", "quantity.text.empty"),
            ("unfreeze account:A", "registry.freeze.unchanged"),
            ("freeze account:A; close A; unfreeze account:A", nil),
            ("freeze organisation:org-Z; unfreeze organisation:org-Z", nil),
        ])
    func commands(script: String, code: String?) throws {
        #expect(try Script(script).rejection?.code == code)
    }

    /// A has 1–10, of which 9–10 are set aside for B as H-1; B has 11–20.
    private static let before = "issue A 1-10; issue B 11-20; reserve A B 2; "

    @Test(
        "what is frozen neither leaves nor comes, in every scope",
        arguments: [
            ("registry", "ABC"), ("organisation:org-A", "A"), ("account:A", "A"), ("account:C", "C"),
            ("organisation:org-C", "C"), ("units:1-8", "a"),
        ])
    func scopes(scope: String, touches: String) throws {
        /// What each verb touches: accounts in capitals, the units 1–8 as `a`.
        let verbs = [
            ("transfer A C 1-1", "ACa"), ("transfer B C 11-11", "BC"), ("transfer C A 0", "CA"), ("retire A 1-1", "Aa"),
            ("cancel A 1-1", "Aa"), ("export A 1-1", "Aa"), ("reserve A C 1-1", "ACa"), ("bulk A C:1-1", "ACa"),
            ("bulk B A:11-11,C:12-12", "BAC"), ("issue C 21-30", "C"), ("complete H-1", "AB"),
            ("transfer A C 8-8 on=2026-06-10", "ACa"),
        ]
        for (verb, touched) in verbs {
            let script = try Script(Self.before + "freeze \(scope); " + verb)
            if Set(touches).isDisjoint(with: touched) {
                #expect(script.rejection?.code != "registry.frozen", "\(verb)")
            } else {
                #expect(script.rejection?.code == "registry.frozen", "\(verb)")
                let code = try Script(Self.before + "freeze \(scope); unfreeze \(scope); " + verb).rejection?.code
                #expect(code == (verb.hasSuffix(" 0") ? "registry.quantity.zero" : nil), "\(verb)")
            }
        }
    }

    @Test("frozen units are frozen wherever they are, to the unit")
    func exactUnits() throws {
        let before = "issue A 1-10; transfer A B 4-6; freeze units:5-7; "
        for (verb, code) in [
            ("transfer A C 1-3", nil), ("transfer A C 8-10", nil), ("transfer A C 7-7", "registry.frozen"),
            ("transfer B C 4-4", nil), ("transfer B C 4-5", "registry.frozen"), ("retire B 6-6", "registry.frozen"),
            ("bulk A C:1-1,B:7-8", "registry.frozen"), ("reserve A C 7-7", "registry.frozen"),
            // By quantity it takes from the high end: three go, the fourth is frozen.
            ("transfer A C 3", nil), ("transfer A C 4", "registry.frozen"), ("cancel A 7-7 why=mandatory", nil),
        ] {
            #expect(try Script(before + verb).rejection?.code == code, "\(verb)")
        }
        let found = try Script(before + "freeze units:7-8; transfer A C 7-7").rejection?.found
        #expect(found == "units:JCL-000000000005–JCL-000000000007")
    }

    @Test("units that were set aside and then frozen stay, and may be called back")
    func holds() throws {
        #expect(try Script(Self.before + "freeze units:10-10; complete H-1").rejection?.code == "registry.frozen")
        let back = try Script(Self.before + "freeze registry; release H-1")
        #expect(back.rejection == nil)
        #expect(back.holdings == "A 1-8; A 9-10; B 11-20")
    }

    @Test("the registry stands before the organisation, and that before the account")
    func precedence() throws {
        let all = "issue A 1-10; freeze account:A; freeze organisation:org-A; freeze registry; "
        #expect(try Script(all + "retire A 1").rejection?.found == "registry")
        #expect(try Script(all + "unfreeze registry; retire A 1").rejection?.found == "organisation:org-A")
        #expect(
            try Script(all + "unfreeze registry; unfreeze organisation:org-A; retire A 1").rejection?.found
                == "account:A")
    }

    @Test("at most a thousand scopes are frozen")
    func most() throws {
        let many = (1...1000).map { "freeze units:\($0)-\($0)" }.joined(separator: ";")
        #expect(try Script("issue A 1-2000;" + many).rejection == nil)
        #expect(
            try Script("issue A 1-2000;" + many + ";freeze units:1500-1500").rejection?.code
                == "registry.freeze.tooMany")
        #expect(
            try Script("issue A 1-2000;" + many + ";freeze units:1-1").rejection?.code == "registry.freeze.unchanged")
    }
}
