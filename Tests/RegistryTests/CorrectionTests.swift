import Quantities
import Registry
import Testing

@Suite struct CorrectionTests {
    /// Events 0–2 open A, B, C; 3 issues; 4 is what is to be put right.
    private static let before = "issue A 1-10; transfer A B 4-6; "

    @Test(
        "a wrong transfer is put right by one back",
        arguments: [
            ("correct 4", "A 1-3; A 4-6; A 7-10"), ("correct 4 ground=courtOrder", "A 1-3; A 4-6; A 7-10"),
            ("issue B 11-20; correct 4", "A 1-3; A 4-6; A 7-10; B 11-20"),
            ("transfer B C 4-4; transfer C B 4-4; correct 4", "A 1-3; A 4-4; A 5-6; A 7-10"),
            ("freeze registry; flag B trust on; limit B 0; correct 4", "A 1-3; A 4-6; A 7-10"),
        ])
    func corrects(script: String, holdings: String) throws {
        let script = try Script(Self.before + script)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
    }

    @Test("so is one that was delayed, by the record of its end")
    func delayed() throws {
        let script = try Script("issue A 1-10; reserve A B 3; complete H-1; correct 5")
        #expect(script.rejection == nil)
        #expect(script.holdings == "A 1-7; A 8-10")
    }

    @Test(
        "a refused correction names the first rule it breaks",
        arguments: [
            ("correct 99 by=accountRepresentative", "registry.role.notPermitted"),
            ("close C; correct 99 reason=", "registry.correction.unknown"),
            ("correct 3 reason=", "registry.correction.unknown"),
            ("retire A 1; correct 5", "registry.correction.unknown"),
            ("correct 4; correct 5", "registry.correction.unknown"),
            ("bulk A B:1-1; correct 5", "registry.correction.unknown"),
            ("reserve A B 1-1; correct 5", "registry.correction.unknown"),
            ("correct 4 reason=", "quantity.text.empty"),
            ("transfer B C 5-5; correct 4 reason=", "quantity.text.empty"),
            ("transfer B C 5-5; correct 4", "registry.correction.goodFaith"),
            ("retire B 4-4; correct 4", "registry.correction.goodFaith"),
            ("cancel B 6-6; correct 4", "registry.correction.goodFaith"),
            ("reserve B C 6-6; correct 4", "registry.correction.goodFaith"),
            ("correct 4; correct 4", "registry.correction.goodFaith"),
            ("transfer B A 4-6; correct 4", "registry.correction.goodFaith"),
            ("transfer B C 4-6; close B; correct 4 reason=", "registry.account.closed"),
            ("transfer A C 1-3; transfer A C 7-10; close A; correct 4 reason=", "registry.account.closed"),
        ])
    func refusals(script: String, code: String) throws {
        let script = try Script(Self.before + script)
        #expect(script.rejection?.code == code)
        #expect(script.broken == [])
    }

    @Test("a refusal names the first units that have gone on, and where they are")
    func found() throws {
        let script = try Script(Self.before + "transfer B C 5-5; retire B 6-6; correct 4")
        #expect(script.rejection?.found == "JCL-000000000005 in C, held")
    }
}
