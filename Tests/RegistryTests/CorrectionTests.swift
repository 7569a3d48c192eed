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
            // Setting them aside moves nothing, and neither does what happens to others of the receiver's.
            (
                "reserve B C 5-5; release H-1 by=accountRepresentative@org-B; correct 4",
                "A 1-3; A 4-4; A 5-5; A 6-6; A 7-10"
            ),
            ("transfer A B 7-7; transfer B C 7-7; correct 4", "A 1-3; A 4-6; C 7-7; A 8-10"),
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
            // What came back by a later transfer was not brought by this one.
            ("transfer B C 4-4; transfer C B 4-4; correct 4", "registry.correction.goodFaith"),
            ("transfer B A 4-6; transfer A B 4-6; correct 4", "registry.correction.goodFaith"),
            ("transfer B A 4-6; transfer A B 4-6; correct 6; correct 4", "registry.correction.goodFaith"),
            ("transfer B A 5-5; bulk A B:5-5; correct 4", "registry.correction.goodFaith"),
            ("transfer B A 5-5; reserve A B 5-5; complete H-1; correct 4", "registry.correction.goodFaith"),
            (
                "offer B A 5-5 return=1-1; accept H-1 A 1-1 by=accountRepresentative@org-A; transfer A B 5-5; correct 4",
                "registry.correction.goodFaith"
            ),
            (
                "offer A B 1-1 return=5-5; accept H-1 B 5-5; transfer A B 5-5; correct 4",
                "registry.correction.goodFaith"
            ),
            // A record is corrected once, whatever came after.
            ("correct 4; transfer A B 4-6; correct 4", "registry.correction.goodFaith"),
            ("correct 4; transfer A B 4-6; correct 6; correct 4", "registry.correction.goodFaith"),
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

    @Test("and of those that came back, the record by which they had left")
    func cameBack() throws {
        let script = try Script(Self.before + "transfer B A 5-6; transfer A B 5-6; correct 4")
        #expect(script.rejection?.found == "JCL-000000000005–JCL-000000000006, moved again by record 5")
        // Of the new transfer, nothing has moved since: that one can be put right, and takes what it brought, no more.
        let other = try Script(Self.before + "transfer B A 5-6; transfer A B 5-6; correct 6")
        #expect(other.rejection == nil)
        #expect(other.holdings == "A 1-3; B 4-4; A 5-6; A 7-10")
    }
}
