import Quantities
import Registry
import Testing

@Suite("Units of two accounts change places in one")
struct ExchangeTests {
    private static let given = "issue A 1-100; issue B 101-200; "

    @Test(
        "both move at once, or neither",
        arguments: [
            ("offer A B 30 return=20", "A 1-70; A+ 71-100; B 101-200"),
            ("offer A B 30 return=20; accept H-1 B 20", "A 1-70; B 71-100; B 101-180; A 181-200"),
            ("offer A B 41-60 return=101-105; accept H-1 B 101-105", "A 1-40; B 41-60; A 61-100; A 101-105; B 106-200"),
            (
                "offer A B 30 return=20/B-JCL-000000000101; accept H-1 B 111-130",
                "A 1-70; B 71-100; B 101-110; A 111-130; B 131-200"
            ),
            ("offer A B 30 return=20; release H-1", "A 1-70; A 71-100; B 101-200"),
            ("offer A B 30 return=20; release H-1 by=accountRepresentative@org-B", "A 1-70; A 71-100; B 101-200"),
            ("offer A B 30 return=20; at 2026-06-29T00:00:00; settle H-1", "A 1-70; A 71-100; B 101-200"),
        ])
    func moves(script: String, holdings: String) throws {
        let script = try Script(Self.given + script)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
    }

    @Test(
        "an acceptance that is refused names the first rule it breaks, and moves nothing",
        arguments: [
            ("accept H-9 B 20 by=verifier", "registry.hold.unknown"),
            ("accept H-1 B 20 by=verifier", "registry.role.notPermitted"),
            ("accept H-1 A 20", "registry.account.notRepresented"),
            ("freeze account:B; accept H-1 B 20", "registry.frozen"),
            ("flag B trust on; accept H-1 B 20", "registry.account.restricted"),
            ("reserve A B 1; accept H-2 B 20", "registry.hold.noExchange"),
            ("at 2026-06-29T00:00:00; accept H-1 B 20", "registry.hold.expired"),
            ("flag A trust on; accept H-1 B 20", "registry.account.restricted"),
            ("freeze account:A; accept H-1 B 20", "registry.frozen"),
            ("freeze units:71-71; accept H-1 B 20", "registry.frozen"),
            ("accept H-1 B 0", "registry.quantity.zero"), ("accept H-1 B 101", "registry.quantity.insufficient"),
            ("freeze units:200-200; accept H-1 B 20", "registry.frozen"),
            ("accept H-1 B 19", "registry.exchange.other"), ("accept H-1 B 21", "registry.exchange.other"),
            ("limit B 19; accept H-1 B 20", "registry.limit.exceeded"),
            ("complete H-1", "registry.hold.byReceiver"), ("confirm H-1", "registry.hold.notAwaited"),
            ("accept H-1 B 20; accept H-1 B 20", "registry.hold.unknown"), ("settle H-1", "registry.hold.notDue"),
        ])
    func refused(script: String, code: String) throws {
        let script = try Script(Self.given + "offer A B 30 return=20; " + script)
        #expect(script.rejection?.code == code)
        #expect(script.broken == [])
        let exchanges = script.events.filter { if case .unitsExchanged = $0 { true } else { false } }.count
        #expect(exchanges == (script.rejection?.code == "registry.hold.unknown" && script.state.holds.isEmpty ? 1 : 0))
    }

    @Test(
        "what is wanted is kept to the batch and to the serial",
        arguments: [
            (
                "return=5/B-JCL-000000000001; transfer A B 1-10; accept H-1 B 5/B-JCL-000000000101",
                "registry.exchange.other"
            ),
            ("return=5/B-JCL-000000000001; transfer A B 1-10; accept H-1 B 1-5", nil),
            ("return=101-105; accept H-1 B 101-104", "registry.exchange.other"),
            ("return=101-105; accept H-1 B 102-106", "registry.exchange.other"),
            ("return=101-105; accept H-1 B 5", "registry.exchange.other"), ("return=196-200; accept H-1 B 5", nil),
        ])
    func wanted(script: String, code: String?) throws {
        let script = try Script(Self.given + "offer A B 30 " + script)
        #expect(script.rejection?.code == code)
    }

    @Test(
        "an offer is refused as a reservation is, and when it asks for nothing",
        arguments: [
            ("offer A A 1 return=1", "registry.transfer.sameAccount"),
            ("offer A B 101 return=1", "registry.quantity.insufficient"),
            ("offer A B 1 return=0", "registry.quantity.zero"),
            ("offer A B 1 return=1-5", "registry.exchange.own"),
            ("offer A B 1 return=100-101", "registry.exchange.own"),
            ("reserve A C 1-10; offer A B 1 return=5-5", "registry.exchange.own"),
            ("offer A B 101-101 return=1-5", "registry.block.notHeld"),
            ("offer A B 1 return=0 until=2026-05-01T00:00:00", "registry.hold.expiry"),
        ])
    func offers(script: String, code: String) throws {
        #expect(try Script(Self.given + script).rejection?.code == code)
    }

    @Test(
        "where units for accounts that are not trusted wait, each side trusts the other, or waits",
        arguments: [
            // Asked for on Friday morning, what A offers may go at noon of Monday.
            ("accept H-1 B 20", "registry.hold.notDue"),
            ("at 2026-06-01T12:00:00; accept H-1 B 20", "registry.exchange.untrusted"),
            ("trust B A; at 2026-06-04T11:59:59; accept H-1 B 20", "registry.exchange.untrusted"),
            ("trust B A; at 2026-06-04T12:00:00; accept H-1 B 20", nil),
        ])
    func untrusted(script: String, code: String?) throws {
        let script = try Script(Self.given + "offer A B 30 return=20; " + script, rules: HoldTests.guarded)
        #expect(script.rejection?.code == code)
    }
}
