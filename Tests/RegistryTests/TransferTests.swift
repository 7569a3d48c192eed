import Quantities
import Registry
import Testing

@Suite struct TransferTests {
    @Test(
        "units move as said, and the owner keeps the low end",
        arguments: [
            ("issue A 1-100; transfer A B 30", "A 1-70; B 71-100"),
            ("issue A 1-100; transfer A B 100", "B 1-100"),
            ("issue A 1-100; transfer A B 1-1", "B 1-1; A 2-100"),
            ("issue A 1-100; transfer A B 41-60", "A 1-40; B 41-60; A 61-100"),
            ("issue A 1-100; transfer A B 30; transfer B A 10; transfer A C 20", "A 1-60; C 61-70; B 71-90; C 91-100"),
            ("issue A 1-10; issue A 11-20; transfer A B 5-15", "A 1-4; B 5-10; B 11-15; A 16-20"),
            ("issue A 1-10; issue A 11-20; transfer A B 5/B-JCL-000000000001", "A 1-5; B 6-10; A 11-20"),
            ("issue A JC:1-10; issue A 1-10; transfer A B 12", "A JC:1-8; B JC:9-10; B 1-10"),
            ("issue A JC:1-10; issue A 1-10; transfer A B JC:1-3", "B JC:1-3; A JC:4-10; A 1-10"),
            ("issue A 1-100; transfer A B 30; retire B 10", "A 1-70; B 71-90; B* 91-100"),
        ])
    func moves(script: String, holdings: String) throws {
        let script = try Script(script)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
    }

    @Test(
        "a refused transfer names the first rule it breaks",
        arguments: [
            ("transfer D D 0 by=verifier", "registry.role.notPermitted"),
            ("transfer D D 0", "registry.account.unknown"),
            ("transfer A D 0 by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("close A; transfer A D 0", "registry.account.closed"),
            ("freeze organisation:org-A; flag A trust on; transfer A D 0", "registry.frozen"),
            ("flag A trust on; transfer A D 0", "registry.account.restricted"),
            ("transfer A D 0", "registry.account.unknown"),
            ("freeze organisation:org-C; close C; transfer A C 0", "registry.account.closed"),
            ("freeze organisation:org-C; transfer A C 0", "registry.frozen"),
            ("transfer A A 0", "registry.transfer.sameAccount"),
            ("transfer A B 0/B-none", "registry.quantity.zero"),
            ("transfer A B 1/B-none", "registry.batch.unknown"),
            ("transfer A B 1", "registry.quantity.insufficient"),
            ("issue A 1-10; transfer A B 11", "registry.quantity.insufficient"),
            ("issue A 1-10; issue A 11-20; transfer A B 11/B-JCL-000000000011", "registry.quantity.insufficient"),
            ("issue A 1-10; retire A 1-1; transfer A B 2-2; transfer A C 1-11", "registry.units.unknown"),
            ("issue A 1-10; transfer A B JC:1-10", "registry.units.unknown"),
            ("issue A 1-10; transfer A B 2-2; retire A 5-5; transfer A C 1-10", "registry.units.alreadyRetired"),
            ("issue A 1-10; transfer A B 2-2; transfer A C 1-10", "registry.block.notHeld"),
            ("issue A 1-10; transfer B C 1-10", "registry.block.notHeld"),
            ("issue A 1-10; retire A 10; transfer A B 1", "registry.quantity.insufficient"),
            ("issue A 1-10; reserve A B 2; transfer A C 9", "registry.quantity.insufficient"),
            ("issue A 1-10; reserve A B 2; transfer A C 8-9", "registry.units.reserved"),
            ("issue A 1-10; freeze units:3-3; limit A 1; transfer A B 1-3", "registry.frozen"),
            ("issue A 1-10; limit A 1; transfer A B 1-3 on=2020-01-01", "registry.limit.exceeded"),
        ])
    func refusals(script: String, code: String) throws {
        let script = try Script(script)
        #expect(script.rejection?.code == code)
        #expect(script.broken == [])
    }

    @Test("a rejection says which units are meant")
    func facts() throws {
        let script = try Script("issue A 1-10; transfer A B 3-4; transfer A C 1-10")
        #expect(script.rejection?.found == "JCL-000000000003–JCL-000000000004")
        #expect(script.rejection?.expected == "units held by A")
        let unknown = try Script("issue A 1-10; transfer A C 8-12")
        #expect(unknown.rejection?.found == "JCL-000000000011")
    }
}
