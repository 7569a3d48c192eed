import Quantities
import Registry
import Testing

@Suite struct DelayTests {
    static let guarded = RegistryRules.standard.with(.standard)

    @Test(
        "units for an account that is not trusted are set aside until it is time",
        arguments: [
            ("transfer A B 30", "A 1-70; A+ 71-100"),
            ("transfer A B 30; transfer A B 5-9", "A 1-4; A+ 5-9; A 10-70; A+ 71-100"),
            ("transfer A B 30; retire A 70", "A* 1-70; A+ 71-100"),
            ("transfer A B 30; confirm H-1; at 2026-06-01T12:00:00; settle H-1", "A 1-70; B 71-100"),
            ("transfer A B 30; release H-1", "A 1-70; A 71-100"),
            ("transfer A B 30; release H-1 by=accountRepresentative@org-B", "A 1-70; A 71-100"),
            ("transfer A B 30; release H-1 by=registryAdministrator@registry", "A 1-70; A 71-100"),
            ("transfer A B 30; at 2026-06-03T12:00:01; settle H-1", "A 1-70; A 71-100"),
        ])
    func holdings(script: String, holdings: String) throws {
        let script = try Script("issue A 1-100; " + script, rules: Self.guarded)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
    }

    @Test("what is set aside counts as the holder's, and is not there to be taken")
    func balance() throws {
        let script = try Script("issue A 1-100; transfer A B 30", rules: Self.guarded)
        let account = AccountID(known: "A")
        #expect(script.state.balance(of: account).count == 100)
        #expect(script.state.held(by: account).map(\.quantity).sum.count == 70)
        for verb in ["transfer A C 71", "retire A 71", "cancel A 71", "export A 71", "bulk A A:71", "reserve A C 71"] {
            let over = try Script("issue A 1-100; reserve A B 30; " + verb.replacing("A:", with: "C:"))
            #expect(over.rejection?.code == "registry.quantity.insufficient")
            #expect(
                over.rejection?.expected == "≤ 70 t-CO2" || over.rejection?.expected == "≤ 70 t-CO2 in one transaction")
        }
        for verb in ["transfer A C 100-100", "retire A 70-71", "cancel A 71-71 why=mandatory", "bulk A C:71-71"] {
            let over = try Script("issue A 1-100; reserve A B 30; " + verb)
            #expect(over.rejection?.code == "registry.units.reserved")
        }
    }

    @Test("when it is due and until when it is to be confirmed stands in the record")
    func instants() throws {
        let script = try Script("issue A 1-100; transfer A B 30", rules: Self.guarded)
        let hold = try #require(script.state.holds[HoldID(known: "H-1")])
        #expect(hold.completion == .due(try Script.instant("2026-06-01T12:00:00")))
        #expect(hold.confirmation == .awaited(until: try Script.instant("2026-06-03T12:00:00")))
        #expect(hold.quantity.count == 30)
    }

    @Test(
        "a transfer on a day to come waits for it, trusted or not",
        arguments: [
            ("transfer A E 1 on=2026-06-10", "2026-06-10T00:00:00"),
            ("transfer A B 1 on=2026-06-10", "2026-06-10T00:00:00"),
            ("transfer A B 1 on=2026-05-30", "2026-06-01T12:00:00"),
            ("transfer A B 1 on=2026-06-01", "2026-06-01T12:00:00"),
            ("transfer A B 1 on=2026-06-02", "2026-06-02T00:00:00"),
            ("transfer A E 1 on=2026-05-30", "2026-05-30T00:00:00"),
            ("transfer A E 1 on=2027-05-30", "2027-05-30T00:00:00"),
        ])
    func scheduled(verb: String, due: String) throws {
        let script = try Script(
            "open E of=org-A checked=2026-05-01; issue A 1-10; " + verb, rules: Self.guarded)
        let hold = try #require(script.state.holds[HoldID(known: "H-1")])
        #expect(hold.completion == .due(try Script.instant(due)))
    }

    @Test(
        "a refused transfer names the first rule it breaks, the day last",
        arguments: [
            ("limit A 1; transfer A B 2 on=2020-01-01", "registry.limit.exceeded"),
            ("freeze units:10-10; transfer A B 1 on=2020-01-01", "registry.frozen"),
            ("transfer A B 1 on=2026-05-29", "registry.transfer.day"),
            ("transfer A B 1 on=2026-05-28", "registry.transfer.day"),
            ("transfer A B 1 on=2027-05-31", "registry.transfer.day"),
            ("at 2028-02-01T09:00:00; transfer A B 1 on=2028-02-01", "registry.transfer.day"),
            ("at 2028-02-01T09:00:00; transfer A B 1", "registry.calendar.unknown"),
            ("at 2027-12-28T13:00:00; transfer A B 1", "registry.calendar.unknown"),
            ("at 2028-02-01T09:00:00; open E of=org-A checked=2026-05-01; transfer A E 1", nil),
        ])
    func refusals(script: String, code: String?) throws {
        let script = try Script("issue A 1-10; " + script, rules: Self.guarded)
        #expect(script.rejection?.code == code)
    }

    @Test("holds are numbered in the order in which they are made, and a number is not used again")
    func numbers() throws {
        let script = try Script("issue A 1-10; reserve A B 1; release H-1; reserve A C 1; reserve A B 1")
        #expect(script.state.holds.keys.map(\.text).sorted() == ["H-2", "H-3"])
        #expect(script.state.nextHold == 4)
    }
}
