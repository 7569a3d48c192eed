import Quantities
import Registry
import Testing

@Suite struct HoldFateTests {
    static let guarded = RegistryRules.standard.with(.standard)

    @Test(
        "a delayed transfer, to the second",
        arguments: [
            ("confirm H-1; at 2026-06-01T11:59:59; settle H-1", "registry.hold.notDue"),
            ("confirm H-1; at 2026-06-01T12:00:00; settle H-1", "B"),
            ("at 2026-06-01T12:00:00; settle H-1", "registry.hold.notDue"),
            ("at 2026-06-03T12:00:00; settle H-1", "registry.hold.notDue"),
            ("at 2026-06-03T12:00:01; settle H-1", "A"),
            ("at 2026-06-03T12:00:00; confirm H-1; settle H-1", "B"),
            ("confirm H-1; at 2027-01-05T12:00:00; settle H-1", "B"),
            ("confirm H-1; complete H-1", "registry.hold.byRegistry"),
            ("complete H-1", "registry.hold.byRegistry"),
            ("confirm H-1; freeze account:B; at 2026-06-01T12:00:00; settle H-1", "registry.frozen"),
            ("freeze registry; at 2026-06-03T12:00:01; settle H-1", "A"),
            ("confirm H-1; flag A trust on; at 2026-06-01T12:00:00; settle H-1", "registry.account.restricted"),
            ("confirm H-1; close B; at 2026-06-01T12:00:00; settle H-1", "registry.account.unitsComing"),
        ])
    func delayed(script: String, outcome: String) throws {
        try Self.check(script, "transfer A B 10", outcome, Self.guarded)
    }

    @Test(
        "a reservation, to the second: its own end, whatever is still to be confirmed",
        arguments: [
            ("confirm H-1; at 2026-06-02T10:00:00; complete H-1", "B"),
            ("confirm H-1; at 2026-06-02T10:00:01; complete H-1", "registry.hold.expired"),
            ("confirm H-1; at 2026-06-02T10:00:00; settle H-1", "registry.hold.notDue"),
            ("confirm H-1; at 2026-06-02T10:00:01; settle H-1", "A"),
            ("at 2026-06-02T10:00:00; settle H-1", "registry.hold.notDue"),
            ("at 2026-06-02T10:00:01; settle H-1", "A"),
            ("at 2026-06-02T10:00:00; confirm H-1; complete H-1", "B"),
            ("at 2026-06-02T10:00:01; confirm H-1", "registry.hold.expired"),
        ])
    func reserved(script: String, outcome: String) throws {
        try Self.check(script, "reserve A B 10 until=2026-06-02T10:00:00", outcome, Self.guarded)
    }

    @Test(
        "without controls a reservation waits for its own end alone",
        arguments: [
            ("complete H-1", "B"), ("at 2026-06-02T10:00:00; complete H-1", "B"),
            ("at 2026-06-02T10:00:01; complete H-1", "registry.hold.expired"),
            ("at 2026-06-02T10:00:01; settle H-1", "A"),
        ])
    func uncontrolled(script: String, outcome: String) throws {
        try Self.check(script, "reserve A B 10 until=2026-06-02T10:00:00", outcome, .standard)
    }

    /// Whose the units are in the end, or the code of the refusal.
    private static func check(_ script: String, _ verb: String, _ outcome: String, _ rules: RegistryRules) throws {
        let script = try Script("issue A 1-10; \(verb); " + script, rules: rules)
        #expect(script.rejection?.code ?? script.holdings.replacing(" 1-10", with: "") == outcome)
        #expect(script.broken == [])
    }
}
