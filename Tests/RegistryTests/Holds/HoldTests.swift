import Quantities
import Registry
import Testing

@Suite struct HoldTests {
    static let guarded = RegistryRules.standard.with(.standard)

    @Test(
        "units are set aside and handed over by a second act",
        arguments: [
            ("reserve A B 30", "A 1-70; A+ 71-100"),
            ("reserve A B 30; complete H-1", "A 1-70; B 71-100"),
            ("reserve A B 41-60; release H-1", "A 1-40; A 41-60; A 61-100"),
            ("reserve A B 30; reserve A C 30; complete H-2", "A 1-40; C 41-70; A+ 71-100"),
            ("reserve A B 30; complete H-1; retire B 10", "A 1-70; B 71-90; B* 91-100"),
        ])
    func moves(script: String, holdings: String) throws {
        let script = try Script("issue A 1-100; " + script)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
    }

    @Test(
        "a refused reservation names the first rule it breaks",
        arguments: [
            ("reserve D D 0 by=verifier", "registry.role.notPermitted"),
            ("reserve D D 0", "registry.account.unknown"),
            ("reserve A D 0 by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("reserve A D 0", "registry.account.unknown"),
            ("close C; reserve A C 0", "registry.account.closed"),
            ("reserve A A 0", "registry.transfer.sameAccount"),
            ("reserve A B 0 until=2020-01-01T00:00:00", "registry.quantity.zero"),
            ("reserve A B 11 until=2020-01-01T00:00:00", "registry.quantity.insufficient"),
            ("reserve A B 1-5; reserve A C 5-6 until=2020-01-01T00:00:00", "registry.units.reserved"),
            ("freeze units:10-10; reserve A B 1 until=2020-01-01T00:00:00", "registry.frozen"),
            ("limit A 0; at 2026-06-01T10:00:00; reserve A B 1 until=2026-06-01T10:00:00", "registry.hold.expiry"),
            ("limit A 0; at 2026-06-01T10:00:00; reserve A B 1 until=2027-06-02T10:00:01", "registry.hold.expiry"),
            ("limit A 0; at 2026-06-01T10:00:00; reserve A B 1 until=2027-06-02T10:00:00", "registry.limit.exceeded"),
            ("at 2026-06-01T10:00:00; reserve A B 1 until=2026-06-01T10:00:01", nil),
        ])
    func refusedReservations(script: String, code: String?) throws {
        let script = try Script("issue A 1-10; " + script)
        #expect(script.rejection?.code == code)
    }

    @Test(
        "who may end a hold, and who may not",
        arguments: [
            ("complete H-9 by=verifier", "registry.hold.unknown"),
            ("complete H-1 by=registryAdministrator@registry", "registry.role.notPermitted"),
            ("complete H-1 by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("complete H-1; complete H-1", "registry.hold.unknown"),
            ("release H-9 by=verifier", "registry.hold.unknown"),
            ("release H-1 by=verifier@org-A", "registry.role.notPermitted"),
            ("release H-1 by=accountRepresentative@org-C", "registry.account.notRepresented"),
            ("release H-1; release H-1", "registry.hold.unknown"),
            ("confirm H-9", "registry.hold.unknown"),
            ("confirm H-1 by=registryAdministrator@registry", "registry.role.notPermitted"),
            ("confirm H-1 by=accountRepresentative@org-A", "registry.account.notRepresented"),
            ("confirm H-1", "registry.hold.notAwaited"),
            ("settle H-9", "registry.hold.unknown"),
            ("settle H-1", "registry.hold.notDue"),
            ("settle H-1 by=offsetUser@org-Z", "registry.hold.notDue"),
            ("close B; complete H-1", "registry.account.unitsComing"),
            ("release H-1; close B", nil),
            ("freeze account:A; complete H-1", "registry.frozen"),
            ("freeze account:B; complete H-1", "registry.frozen"),
        ])
    func refusals(script: String, code: String?) throws {
        let script = try Script("issue A 1-10; reserve A B 4; " + script)
        #expect(script.rejection?.code == code)
        #expect(script.broken == [])
    }

    @Test(
        "who ends it is what is recorded",
        arguments: [
            ("release H-1", HoldEnd.released), ("release H-1 by=registryAdministrator@registry", .released),
            ("release H-1 by=accountRepresentative@org-B", .declined),
            ("at 2026-06-28T05:26:41; settle H-1", .expired),
        ])
    func ends(script: String, end: HoldEnd) throws {
        let script = try Script("issue A 1-10; reserve A B 4; " + script)
        guard case .holdReleased(let body) = script.events.last else {
            Issue.record("not released: \(String(describing: script.rejection))")
            return
        }
        #expect(body.end == end)
        #expect(script.state.holds.isEmpty)
    }

    @Test(
        "an account that is not trusted receives no sooner by this way, and not without its word",
        arguments: [
            // Friday before noon: it may go at noon of Monday, and is to be confirmed until noon of Wednesday.
            ("complete H-1", "registry.hold.unconfirmed"),
            ("at 2026-06-10T00:00:00; complete H-1", "registry.hold.unconfirmed"),
            ("confirm H-1; at 2026-06-01T11:59:59; complete H-1", "registry.hold.notDue"),
            ("confirm H-1; at 2026-06-01T12:00:00; complete H-1", nil),
            ("at 2026-06-03T12:00:00; confirm H-1", nil),
            ("at 2026-06-03T12:00:01; confirm H-1", "registry.hold.expired"),
            ("confirm H-1; confirm H-1", "registry.hold.notAwaited"),
            ("release H-1; reserve A B 4 until=2026-06-01T11:59:59", "registry.hold.expiry"),
            ("release H-1; reserve A B 4 until=2026-06-01T12:00:00", nil),
            ("at 2028-01-10T00:00:00; reserve A B 1", "registry.calendar.unknown"),
            ("limit A 0; at 2028-01-10T00:00:00; reserve A B 1", "registry.limit.exceeded"),
        ])
    func untrusted(script: String, code: String?) throws {
        let script = try Script("issue A 1-10; reserve A B 4; " + script, rules: Self.guarded)
        #expect(script.rejection?.code == code)
    }
}
