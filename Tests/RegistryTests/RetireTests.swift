import Quantities
import Registry
import Testing

@Suite struct RetireTests {
    @Test(
        "units retire for good, where they lie",
        arguments: [
            ("issue A 1-100; retire A 10", "A 1-90; A* 91-100"),
            ("issue A 1-100; retire A 1-10; retire A 11-20; transfer A B 80", "A* 1-10; A* 11-20; B 21-100"),
            ("issue A 1-10; issue A 11-20; retire A 11", "A 1-9; A* 10-10; A* 11-20"),
            ("issue A JC:1-10; retire A JC:1-10 purpose=offset", "A* JC:1-10"),
            ("issue A 1-10; retire A 1-10 purpose=keidanren", "A* 1-10"),
            ("issue A 1-10; retire A 1-10 place=declared", "A* 1-10"),
            ("issue A 1-10; retire A 1-10 purpose=cdp also=sbt,re100,shkReport", "A* 1-10"),
            ("issue A 1-10; retire A 1-10 for=org-A", "A* 1-10"),
            ("issue A 1-10; retire A 1-10 for=org-B consent=C-2026-7", "A* 1-10"),
        ])
    func retires(script: String, holdings: String) throws {
        let script = try Script(script)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
    }

    @Test(
        "a refused retirement names the first rule it breaks",
        arguments: [
            ("retire D 0 detail= by=registryAdministrator", "registry.role.notPermitted"),
            ("retire D 0 detail=", "registry.account.unknown"),
            ("retire A 0 detail= by=accountRepresentative@org-B", "registry.account.notRepresented"),
            ("close A; retire A 0 detail=", "registry.account.closed"),
            ("freeze account:A; flag A trust on; retire A 0 detail=", "registry.frozen"),
            ("flag A trust on; retire A 0 detail=", "registry.account.restricted"),
            (
                "open E kind=buffer; retire E 0 detail= by=accountRepresentative@org-E",
                "registry.retire.accountKind"
            ),
            ("issue A 1-10; limit A 1; freeze units:10-10; retire A 2 place=none", "registry.frozen"),
            ("issue A JC:1-10; limit A 1; retire A 2 purpose=keidanren place=none", "registry.limit.exceeded"),
            ("retire A 0 detail= beneficiary=", "quantity.text.empty"),
            ("retire A 0 beneficiary=" + String(repeating: "x", count: 201), "quantity.text.tooLong"),
            ("retire A 0 place=none", "registry.quantity.zero"),
            ("retire A 1 place=none", "registry.quantity.insufficient"),
            ("issue A 1-10; retire A 5-11 place=none", "registry.units.unknown"),
            ("issue A 1-10; retire A 1-2; transfer A B 4-4; retire A 2-4 place=none", "registry.units.alreadyRetired"),
            ("issue A 1-10; retire A 1-2; retire A 1-2", "registry.units.alreadyRetired"),
            ("issue A 1-10; transfer A B 4-4; retire A 2-4 place=none", "registry.block.notHeld"),
            ("issue A JC:1-10; retire A 1 purpose=keidanren place=none", "registry.retire.purposeExcluded"),
            ("issue A 1-9; retire A 1 purpose=jointEnergySaving place=none", "registry.retire.purposeExcluded"),
            ("issue A 1-10; retire A 1 purpose=corsia also=corsia place=none", "registry.retire.purposeRepeated"),
            ("issue A JC:1-10; retire A 1 also=keidanren place=none", "registry.retire.scopeMixed"),
            ("issue A 1-10; retire A 1 purpose=cdp also=sbt,offset place=none", "registry.retire.scopeMixed"),
            ("issue A JC:1-10; retire A 1 purpose=cdp also=keidanren for=org-B", "registry.retire.purposeExcluded"),
            ("issue A 1-10; retire A 1 purpose=corsia place=none", "registry.retire.purposeExcluded"),
            ("issue A 1-10; retire A 1 for=org-B place=none", "registry.retire.consentMissing"),
            ("issue A 1-10; retire A 1 for=org-B consent= place=none", "quantity.text.empty"),
            ("issue A 1-10; retire A 1 place=blank", "quantity.text.empty"),
            ("issue A 1-10; retire A 1 place=none", "registry.retire.placeMissing"),
            ("issue A 1-10; retire A 1 place=same", "registry.retire.samePlace"),
            ("issue A 1-10 made=; retire A 1 place=other", "registry.retire.samePlace"),
            ("issue A 1-5 made=1; issue A 6-9 made=1,27; retire A 3-7 place=other", "registry.retire.samePlace"),
        ])
    func refusals(script: String, code: String) throws {
        let script = try Script(script)
        #expect(script.rejection?.code == code)
        #expect(script.broken == [])
    }

    @Test(
        "the record says on what ground the place rule is fulfilled",
        arguments: [
            ("place=other", true, PlaceGround.otherPrefecture), ("place=declared", true, .declared),
            ("place=same", false, .ruleOff), ("place=none", false, .ruleOff),
        ])
    func ground(option: String, isOn: Bool, ground: PlaceGround) throws {
        let rules = RegistryRules(
            placeRule: .init(isOn: isOn, source: "RET", verified: true))
        let script = try Script("issue A 1-10; retire A 1 \(option)", rules: rules)
        guard case .unitsRetired(let body) = script.events.last else {
            Issue.record("no retirement: \(String(describing: script.rejection))")
            return
        }
        #expect(body.placeGround == ground)
        #expect(body.quantity.count == 1)
    }

    @Test("a rejection by a rule that is data names the rule's own source")
    func source() throws {
        #expect(try Script("issue A JC:1-1; retire A 1 purpose=keidanren").rejection?.source == "NUM")
        #expect(try Script("issue A 1-1; retire A 1 place=same").rejection?.source == "RET")
    }
}
