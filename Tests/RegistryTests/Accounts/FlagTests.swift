import Quantities
import Registry
import Testing

@Suite struct FlagTests {
    @Test(
        "a flag is entered and erased by the registry, once each",
        arguments: [
            ("flag D trust on reason= by=accountRepresentative", "registry.role.notPermitted"),
            ("flag D trust on reason=", "registry.account.unknown"),
            ("flag A trust off reason=", "quantity.text.empty"),
            ("flag A trust off", "registry.flag.unchanged"),
            ("flag A trust on; flag A trust on", "registry.flag.unchanged"),
            ("flag A trust on; flag A restrictedDisposal on; flag A trust off; flag A restrictedDisposal off", nil),
            ("flag A trust off reason=" + String(repeating: "理", count: 501), "quantity.text.tooLong"),
        ])
    func entering(script: String, code: String?) throws {
        #expect(try Script(script).rejection?.code == code)
    }

    @Test(
        "units of a flagged account do not move, but may come",
        arguments: [
            ("transfer A B 1", "restrictedDisposal"), ("retire A 1", "restrictedDisposal"),
            ("cancel A 1", "restrictedDisposal"), ("export A 1", "restrictedDisposal"),
            ("reserve A B 1", "restrictedDisposal"), ("bulk A B:1", "restrictedDisposal"),
            ("transfer A D 0", "restrictedDisposal"),
            ("flag A restrictedDisposal off; transfer A B 1", "trust"),
            ("flag A restrictedDisposal off; flag A trust off; transfer A B 1", nil),
            ("issue B 11-20; transfer B A 5", nil), ("issue A 11-20", nil), ("cancel A 1 why=mandatory", nil),
            ("cancel A 1 why=reversal", nil),
        ])
    func units(script: String, flag: String?) throws {
        let script = try Script("issue A 1-10; flag A trust on; flag A restrictedDisposal on; " + script)
        #expect(script.rejection?.found == flag.map { "A: \($0)" })
        #expect(script.rejection?.code == flag.map { _ in "registry.account.restricted" })
    }

    @Test("a freeze is named before a flag, and a flag before what is wrong with the order")
    func order() throws {
        #expect(try Script("flag A trust on; freeze registry; transfer A A 0").rejection?.code == "registry.frozen")
        #expect(try Script("flag A trust on; transfer A A 0").rejection?.code == "registry.account.restricted")
    }

    @Test("what was set aside before a flag stays, and can be called back")
    func holds() throws {
        let script = try Script("issue A 1-10; reserve A B 4; flag A trust on; complete H-1")
        #expect(script.rejection?.code == "registry.account.restricted")
        let back = try Script("issue A 1-10; reserve A B 4; flag A trust on; release H-1")
        #expect(back.rejection == nil)
        #expect(back.holdings == "A 1-6; A 7-10")
    }
}
