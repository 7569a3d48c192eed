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

    @Test("units of a buffer are not used up, but may go")
    func buffer() throws {
        let before = "open E kind=buffer of=org-A; issue E 1-10; "
        let by = " by=accountRepresentative@org-A"
        #expect(try Script(before + "retire E 1 detail=" + by).rejection?.code == "registry.retire.accountKind")
        #expect(try Script(before + "transfer E A 1" + by).rejection == nil)
        #expect(try Script(before + "cancel E 1" + by).rejection == nil)
    }
}
