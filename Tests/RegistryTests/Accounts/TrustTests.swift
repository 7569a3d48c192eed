import Quantities
import Registry
import Testing

@Suite struct TrustTests {
    static let guarded = RegistryRules.standard.with(.standard)

    @Test(
        "the holder keeps the list",
        arguments: [
            ("trust D D by=registryAdministrator", "registry.role.notPermitted"),
            ("trust D D", "registry.account.unknown"),
            ("trust A D by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("close A; trust A D", "registry.account.closed"),
            ("trust A D", "registry.account.unknown"),
            ("close B; trust A B", "registry.account.closed"),
            ("trust A A", "registry.transfer.sameAccount"),
            ("trust A B; trust A B", "registry.trust.unchanged"),
            ("at 2028-01-05T09:00:00; trust A B", "registry.calendar.unknown"),
            ("trust A B; distrust A B; trust A B", nil),
            ("distrust D B by=registryAdministrator", "registry.role.notPermitted"),
            ("distrust A B by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("distrust A B", "registry.trust.unchanged"),
            ("trust A B; distrust A C", "registry.trust.unchanged"),
            ("trust A B; close B; distrust A B", nil),
            ("freeze account:A; trust A B", nil),
        ])
    func list(script: String, code: String?) throws {
        #expect(try Script(script, rules: Self.guarded).rejection?.code == code)
    }

    @Test("an account trusts at most a thousand")
    func most() throws {
        let many = (1...1001).map { "open T\($0)" }.joined(separator: ";")
        let named = (1...1000).map { "trust A T\($0)" }.joined(separator: ";")
        let script = try Script(many + ";" + named)
        #expect(script.rejection == nil)
        #expect(try Script(many + ";" + named + ";trust A T1001").rejection?.code == "registry.trust.tooMany")
    }

    @Test(
        "trust counts from noon of the fourth working day on, to the second, and ends at once",
        arguments: [
            // Friday 29 May: Monday, Tuesday, Wednesday, Thursday.
            ("trust A B; at 2026-06-04T11:59:59; transfer A B 1", false),
            ("trust A B; at 2026-06-04T12:00:00; transfer A B 1", true),
            ("trust A B; at 2026-06-04T12:00:00; distrust A B; transfer A B 1", false),
            ("trust A B; at 2026-06-04T12:00:00; distrust A B; trust A B; transfer A B 1", false),
            ("trust A B; at 2026-06-04T12:00:00; issue B 11-20; transfer B A 1", false),
            // Over the holidays of May.
            ("at 2026-04-30T18:00:00; trust A B; at 2026-05-11T11:59:59; transfer A B 1", false),
            ("at 2026-04-30T18:00:00; trust A B; at 2026-05-11T12:00:00; transfer A B 1", true),
            // Accounts of one organisation.
            ("open E of=org-A checked=2026-05-01; transfer A E 1", true),
        ])
    func waits(script: String, isAtOnce: Bool) throws {
        let script = try Script("issue A 1-10; " + script, rules: Self.guarded)
        #expect(script.rejection == nil)
        #expect(script.state.holds.isEmpty == isAtOnce)
    }
}
