import Quantities
import Registry
import Testing

@Suite struct RepresentativeTests {
    @Test(
        "representatives are named and removed by the registry",
        arguments: [
            ("appoint D p act by=accountRepresentative", "registry.role.notPermitted"),
            ("appoint D p act", "registry.account.unknown"),
            ("appoint A p act; appoint A p act", "registry.representative.unchanged"),
            ("appoint A p act; appoint A p view; appoint A p act", nil),
            ("dismiss D p by=accountRepresentative", "registry.role.notPermitted"),
            ("dismiss D p", "registry.account.unknown"),
            ("dismiss A p", "registry.representative.unchanged"),
            ("appoint A p act; dismiss A q", "registry.representative.unchanged"),
            ("appoint A p act; dismiss A p", "registry.representative.last"),
            ("appoint A p act; appoint A q view; dismiss A p; dismiss A q", "registry.representative.last"),
            ("appoint A p act; appoint A q view; dismiss A p; appoint A r act; dismiss A q", nil),
        ])
    func naming(script: String, code: String?) throws {
        #expect(try Script(script).rejection?.code == code)
    }

    @Test("an account has at most fifty")
    func most() throws {
        let fifty = (1...50).map { "appoint A p\($0) view" }.joined(separator: "; ")
        #expect(try Script(fifty).rejection == nil)
        #expect(try Script(fifty + "; appoint A p51 view").rejection?.code == "registry.representative.tooMany")
        #expect(try Script(fifty + "; appoint A p50 act").rejection == nil)
    }

    @Test(
        "from the first that is named on, only those named may act, and only as they may",
        arguments: [
            ("transfer A B 1 by=accountRepresentative@org-A:anybody", true),
            ("appoint A p act; transfer A B 1 by=accountRepresentative@org-A:p", true),
            ("appoint A p initiate; transfer A B 1 by=accountRepresentative@org-A:p", true),
            ("appoint A p approve; transfer A B 1 by=accountRepresentative@org-A:p", false),
            ("appoint A p view; transfer A B 1 by=accountRepresentative@org-A:p", false),
            ("appoint A p act; transfer A B 1 by=accountRepresentative@org-A:q", false),
            ("appoint A p act; transfer A B 1 by=accountRepresentative@org-B:p", false),
            ("appoint A p act; appoint A p view; retire A 1 by=accountRepresentative@org-A:p", false),
            ("appoint A p view; trust A B by=accountRepresentative@org-A:p", false),
            ("appoint A p view; cancel A 1 by=accountRepresentative@org-A:p", false),
            ("appoint A p view; export A 1 by=accountRepresentative@org-A:p", false),
            ("appoint A p view; bulk A B:1 by=accountRepresentative@org-A:p", false),
            ("appoint A p view; reserve A B 1 by=accountRepresentative@org-A:p", false),
            ("reserve A B 1; appoint A p view; complete H-1 by=accountRepresentative@org-A:p", false),
            ("reserve A B 1; appoint A p view; release H-1 by=accountRepresentative@org-A:p", false),
            ("reserve A B 1; appoint A p approve; release H-1 by=accountRepresentative@org-A:p", false),
            ("reserve A B 1; appoint A p initiate; release H-1 by=accountRepresentative@org-A:p", true),
            ("reserve A B 1; appoint B p view; release H-1 by=accountRepresentative@org-B:p", false),
            ("reserve A B 1; appoint B p initiate; release H-1 by=accountRepresentative@org-B:p", true),
        ])
    func powers(script: String, mayAct: Bool) throws {
        let script = try Script("issue A 1-10; " + script)
        #expect(script.rejection?.code == (mayAct ? nil : "registry.account.notRepresented"))
    }

    @Test("what each power may do")
    func table() {
        #expect(RepresentativePower.allCases.map(\.mayInitiate) == [true, true, false, false])
        #expect(RepresentativePower.allCases.map(\.mayApprove) == [true, false, true, false])
    }
}
