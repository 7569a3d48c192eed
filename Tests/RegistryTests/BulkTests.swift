import Quantities
import Registry
import Testing

@Suite struct BulkTests {
    static let guarded = RegistryRules.standard.with(.standard)

    @Test(
        "rows take in their order, what one leaves the next may take",
        arguments: [
            ("issue A 1-100; bulk A B:30,C:20", "A 1-50; C 51-70; B 71-100"),
            ("issue A 1-100; bulk A B:5-9,C:5", "A 1-4; B 5-9; A 10-95; C 96-100"),
            ("issue A 1-100; bulk A B:91-95,C:10", "A 1-85; C 86-90; B 91-95; C 96-100"),
            ("issue A 1-10; bulk A B:5,B:5", "B 1-5; B 6-10"),
            (
                "issue A 1-10; issue A JC:1-10; bulk A B:12,C:JC:1-3,C:2/B-JC-000000000001",
                "C JC:1-3; A JC:4-6; C JC:7-8; B JC:9-10; B 1-10"
            ),
            ("issue A 1-10; bulk A B:1-3,C:4-6,B:7-10", "B 1-3; C 4-6; B 7-10"),
            ("issue A 1-5; issue A 6-9; bulk A B:4-7,C:3", "A 1-2; C 3-3; B 4-5; B 6-7; C 8-9"),
        ])
    func moves(script: String, holdings: String) throws {
        let script = try Script(script)
        #expect(script.rejection == nil)
        #expect(script.holdings == holdings)
        #expect(script.broken == [])
    }

    @Test(
        "a refused one names the first rule it breaks, and the row",
        arguments: [
            ("bulk D by=verifier", "registry.role.notPermitted", "p-verifier (verifier, org-D)"),
            ("bulk D", "registry.account.unknown", "D"),
            ("bulk A by=accountRepresentative@org-B", "registry.account.notRepresented", nil),
            ("flag A trust on; bulk A", "registry.account.restricted", nil),
            ("bulk A", "registry.bulk.rows", "0"),
            ("bulk A B:1,D:0", "registry.account.unknown", "row 2: D"),
            ("close C; bulk A B:1,C:0", "registry.account.closed", "row 2: C"),
            ("freeze account:C; bulk A B:1,C:0", "registry.frozen", "row 2: account:C"),
            ("bulk A B:1,A:0", "registry.transfer.sameAccount", "row 2: A"),
            ("bulk A B:1,C:0", "registry.quantity.zero", "row 2: 0"),
            ("bulk A B:1,C:1/B-none", "registry.batch.unknown", "row 2: B-none"),
            ("bulk A B:6,C:5", "registry.quantity.insufficient", "row 2: 5 t-CO2"),
            ("bulk A B:11,C:1", "registry.quantity.insufficient", "row 1: 11 t-CO2"),
            ("bulk A B:1-5,C:8-12", "registry.units.unknown", "row 2: JCL-000000000011"),
            ("bulk A B:9-10,C:8-12", "registry.units.unknown", "row 2: JCL-000000000011"),
            ("retire A 3-3; bulk A B:1-2,C:2-4", "registry.units.alreadyRetired", "row 2: JCL-000000000003"),
            ("transfer A C 3-3; bulk A B:1-2,C:2-4", "registry.block.notHeld", "row 2: JCL-000000000003"),
            ("reserve A C 3-3; bulk A B:1-2,C:2-4", "registry.units.reserved", "row 2: JCL-000000000003"),
            (
                "freeze units:3-3; bulk A B:1-2,C:2-4", "registry.frozen",
                "row 2: units:JCL-000000000003–JCL-000000000003"
            ),
            ("bulk A B:1-5,C:5-6", "registry.bulk.twice", "row 2"),
            ("bulk A B:1-5,C:1,B:1-1", "registry.bulk.twice", "row 3"),
            ("bulk A B:3,C:9-9", "registry.bulk.twice", "row 2"),
            ("limit A 3; bulk A B:2,C:2", "registry.limit.exceeded", "4 t-CO2"),
        ])
    func refusals(script: String, code: String, found: String?) throws {
        let script = try Script("issue A 1-10; " + script)
        #expect(script.rejection?.code == code)
        if let found { #expect(script.rejection?.found == found) }
        #expect(script.broken == [])
    }

    @Test("all or nothing: a refused one moves no unit")
    func allOrNothing() throws {
        let before = try Script("issue A 1-10")
        let after = try Script("issue A 1-10; bulk A B:1,C:2,B:1-3,D:1")
        #expect(after.rejection?.code == "registry.account.unknown")
        #expect(after.state == before.state)
        #expect(after.events == before.events)
    }

    @Test("it goes to trusted accounts only, where others wait")
    func trusted() throws {
        let open = "open E of=org-A checked=2026-05-01; issue A 1-10; trust A B; "
        let early = try Script(open + "bulk A E:1,B:1", rules: Self.guarded)
        #expect(early.rejection?.code == "registry.bulk.untrusted")
        #expect(early.rejection?.found == "row 2: B")
        let late = try Script(open + "at 2026-06-04T12:00:00; bulk A E:1,B:1", rules: Self.guarded)
        #expect(late.rejection == nil)
        let order = try Script(open + "bulk A E:1,C:0", rules: Self.guarded)
        #expect(order.rejection?.code == "registry.bulk.untrusted")
    }

    @Test("rows that follow each other are loaded together")
    func needs() throws {
        let rows = try Script.rows(["bulk", "A", "B:8-9,C:1-3,B:4-5,B:JC:4-5,C:9-9,B:2,C:1/B-JC-000000000001"])
        let needs = TransferInBulk(from: AccountID(known: "A"), rows: rows).needs
        let all = Tonnes(known: 2 + 3 + 2 + 2 + 1 + 2 + 1)
        let batch = BatchID(known: "B-JC-000000000001")
        #expect(
            needs.blocks == [
                .overlapping(.jc, try SerialRange(4, 5)), .overlapping(.jcl, try SerialRange(1, 5)),
                .overlapping(.jcl, try SerialRange(8, 9)), .held(by: AccountID(known: "A"), of: nil, atLeast: all),
                .held(by: AccountID(known: "A"), of: batch, atLeast: all),
            ])
        #expect(needs.batches == [batch])
        #expect(needs.accounts == Set(["A", "B", "C"].map { AccountID(known: $0) }))
    }

    @Test("fifty thousand rows move at once, and one more does not")
    func many() throws {
        let from = AccountID(known: "A")
        let to = [AccountID(known: "B"), AccountID(known: "C")]
        let rows = try (0..<TransferInBulk.mostRows).map { row in
            let first = Int64(row) * 3 + 1
            return BulkRow(
                to: to[row % 2],
                units: row % 5 == 0
                    ? .quantity(Tonnes(known: 1)) : .serials(.jcl, try SerialRange(first, first + 1)))
        }
        var script = try Script("issue A 1-200000; freeze units:150000-150000")
        script.perform(TransferInBulk(from: from, rows: rows), Script.actor(.accountRepresentative, "org-A"))
        #expect(script.rejection == nil)
        #expect(script.state.balance(of: from).count == 200_000 - 90_000)
        #expect(script.state.balance(of: to[0]).count + script.state.balance(of: to[1]).count == 90_000)
        #expect(script.broken == [])
        // Events of this kind fit the records of the log; a test on the store says that they are written.
        let moved = script.events.filter { if case .unitsTransferredInBulk = $0 { true } else { false } }
        #expect(moved.count > 1)
        #expect(moved.flatMap { UnitPassage.all(of: $0) }.map(\.to) == rows.map(\.to))
        script.perform(
            TransferInBulk(from: from, rows: rows + [rows[0]]), Script.actor(.accountRepresentative, "org-A"))
        #expect(script.rejection?.code == "registry.bulk.rows")
        #expect(script.rejection?.found == "50001")
    }
}
