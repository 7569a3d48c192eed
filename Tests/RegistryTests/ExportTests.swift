import Quantities
import Registry
import Testing

@Suite struct ExportTests {
    @Test("what goes to another registry is marked here")
    func exports() throws {
        let script = try Script("issue A 1-10; export A 3; export A 1-2")
        #expect(script.rejection == nil)
        #expect(script.holdings == "A> 1-2; A 3-7; A> 8-10")
        #expect(script.broken == [])
    }

    @Test(
        "a refused export names the first rule it breaks",
        arguments: [
            ("export D 0 registry= by=registryAdministrator", "registry.role.notPermitted"),
            ("export D 0 registry=", "registry.account.unknown"),
            ("export A 0 registry= by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("flag A trust on; export A 0 registry=", "registry.account.restricted"),
            ("export A 0 registry=", "quantity.text.empty"),
            ("export A 0 registry=" + String(repeating: "x", count: 201) + " destination=", "quantity.text.tooLong"),
            ("export A 0 destination=", "quantity.text.empty"),
            ("export A 0", "registry.quantity.zero"),
            ("limit A 2; freeze units:10-10; export A 3", "registry.frozen"),
            ("limit A 2; export A 3", "registry.limit.exceeded"),
        ])
    func refusals(script: String, code: String) throws {
        #expect(try Script("issue A 1-10; " + script).rejection?.code == code)
    }

    @Test(
        "what is exported never moves again",
        arguments: [
            "transfer A B 5-5", "retire A 5-5", "cancel A 5-5", "export A 5-5", "reserve A B 5-5", "bulk A B:5-5",
        ])
    func terminal(verb: String) throws {
        #expect(try Script("issue A 1-10; export A 5-5; " + verb).rejection?.code == "registry.units.exported")
    }

    /// Of the registry's standard controls; `Script.now` is a Friday morning.
    private static func guarded(_ script: String) throws -> Script {
        try Script("issue A 1-10; " + script, rules: .standard.with(.standard))
    }

    @Test("where accounts that are not trusted wait, what goes to another registry waits too, and can be called back")
    func waits() throws {
        let waiting = try Self.guarded("export A 3")
        #expect(waiting.rejection == nil)
        #expect(waiting.holdings == "A 1-7; A+ 8-10")
        let hold = try #require(waiting.state.holds[HoldID(known: "H-1")])
        #expect(
            hold.completion
                == .export(
                    registry: "他の登録簿", destination: "X-1", at: try Instant("2026-06-01T12:00:00+09:00")))
        #expect(hold.confirmation == .notNeeded)
        let gone = try Self.guarded("export A 3; at 2026-06-01T12:00:00; settle H-1")
        #expect(gone.rejection == nil)
        #expect(gone.holdings == "A 1-7; A> 8-10")
        #expect(gone.state.holds.isEmpty && gone.broken == [])
        for back in ["release H-1", "release H-1 by=registryAdministrator@registry"] {
            let script = try Self.guarded("export A 3; \(back); transfer A B 10")
            #expect(script.rejection == nil)
            #expect(script.broken == [])
        }
    }

    @Test(
        "what waits for another registry is nobody else's to complete, and goes neither early nor past a freeze",
        arguments: [
            ("at 2026-06-01T11:59:59; settle H-1", "registry.hold.notDue"),
            ("complete H-1", "registry.hold.byRegistry"),
            ("confirm H-1 by=accountRepresentative@org-A", "registry.hold.notAwaited"),
            ("confirm H-1", "registry.account.notRepresented"),
            ("release H-1 by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("accept H-1 A 1 by=accountRepresentative@org-A", "registry.hold.noExchange"),
            ("transfer A B 9-9", "registry.units.reserved"), ("close A", "registry.account.notEmpty"),
            ("freeze units:9-9; at 2026-06-01T12:00:00; settle H-1", "registry.frozen"),
            ("flag A trust on; at 2026-06-01T12:00:00; settle H-1", "registry.account.restricted"),
            ("freeze registry; at 2026-06-01T12:00:00; settle H-1", "registry.frozen"),
        ])
    func held(script: String, code: String) throws {
        let script = try Self.guarded("export A 3; " + script)
        #expect(script.rejection?.code == code)
        #expect(script.broken == [])
    }

    @Test("units of a buffer are not used up, but may go")
    func buffer() throws {
        let before = "open E kind=buffer of=org-A; issue E 1-10; "
        let by = " by=accountRepresentative@org-A"
        #expect(try Script(before + "retire E 1 detail=" + by).rejection?.code == "registry.retire.accountKind")
        #expect(try Script(before + "transfer E A 1" + by).rejection == nil)
        #expect(try Script(before + "cancel E 1" + by).rejection == nil)
    }
}
