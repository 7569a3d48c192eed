import Quantities
import Registry
import Testing

@Suite struct CancelTests {
    @Test(
        "units are cancelled for good, where they lie",
        arguments: [
            ("cancel A 10", "A 1-90; Ax 91-100"), ("cancel A 5-9", "A 1-4; Ax 5-9; A 10-100"),
            ("cancel A 5-9 why=mandatory", "A 1-4; Ax 5-9; A 10-100"), ("cancel A 100 why=reversal", "Ax 1-100"),
            ("cancel A 10; cancel A 90", "Ax 1-90; Ax 91-100"),
        ])
    func cancels(script: String, holdings: String) throws {
        let script = try Script("issue A 1-100; " + script)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
        #expect(script.state.brokenInvariants() == [])
    }

    @Test(
        "a refused cancellation names the first rule it breaks",
        arguments: [
            ("cancel D 0 detail= by=registryAdministrator", "registry.role.notPermitted"),
            ("cancel D 0 detail=", "registry.account.unknown"),
            ("cancel A 0 detail= by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("freeze account:A; cancel A 0 detail=", "registry.frozen"),
            ("cancel A 0 detail=", "quantity.text.empty"),
            ("cancel A 0", "registry.quantity.zero"),
            ("limit A 2; freeze units:10-10; cancel A 11", "registry.quantity.insufficient"),
            ("limit A 2; freeze units:10-10; cancel A 3", "registry.frozen"),
            ("limit A 2; cancel A 3", "registry.limit.exceeded"),
            ("cancel D 0 detail= why=mandatory by=accountRepresentative", "registry.role.notPermitted"),
            ("cancel D 0 detail= why=mandatory", "registry.account.unknown"),
            ("cancel A 0 detail= why=mandatory", "quantity.text.empty"),
            ("cancel A 11 why=mandatory", "registry.quantity.insufficient"),
            ("freeze registry; flag A trust on; limit A 1; cancel A 10 why=mandatory", nil),
            ("close C; cancel C 1 why=reversal", "registry.account.closed"),
        ])
    func refusals(script: String, code: String?) throws {
        #expect(try Script("issue A 1-10; " + script).rejection?.code == code)
    }

    @Test(
        "what is cancelled never moves again",
        arguments: [
            "transfer A B 5-5", "retire A 5-5", "cancel A 5-5", "cancel A 1-10 why=mandatory", "export A 4-5",
            "reserve A B 5-6", "bulk A B:5-5",
        ])
    func terminal(verb: String) throws {
        let script = try Script("issue A 1-10; cancel A 5-5; " + verb)
        #expect(script.rejection?.code == "registry.units.cancelled")
        #expect(script.rejection?.found.hasSuffix("JCL-000000000005") == true)
    }
}
