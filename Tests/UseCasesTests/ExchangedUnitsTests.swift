import Quantities
import Registry
import Testing

@testable import Store
@testable import UseCases

@Suite("Units that were exchanged") struct ExchangedUnitsTests {
    private let project: SmallProject

    init() throws { project = try SmallProject.exchanged() }

    private func history(_ first: Int64, _ last: Int64) throws -> [String] {
        let found = try project.folder.answer(
            SearchUnits(first: Serial(.jcl, first), last: Serial(.jcl, last)), to: .everyone)
        #expect(found.isComplete)
        return found.movements.map {
            "\($0.kind.rawValue) \($0.from?.text ?? "–") \($0.to?.text ?? "–") \($0.tonnes.count)"
        }
    }

    @Test("are searched for with an exchange in their history, whichever side they were of")
    func search() throws {
        #expect(try history(1, 1) == ["issued – A1 1", "exchanged A1 A2 1", "retired A2 – 1"])
        #expect(
            try history(6, 6) == ["issued – A1 1", "transferred A1 A2 1", "exchanged A2 A1 1", "retired A1 – 1"])
        #expect(try history(4, 4) == ["issued – A1 1", "transferred A1 A2 1"])
        // Of both sides at once, nobody gave them all.
        #expect(
            try history(1, 6) == [
                "issued – A1 6", "transferred A1 A2 3", "exchanged – – 4", "retired A2 – 1", "retired A1 – 1",
            ])
    }

    @Test("are explained with it, and their bundle is true")
    func explained() throws {
        let steps = try project.folder.answer(ExplainSerial(serial: Serial(.jcl, 6)), to: .owner).steps
        #expect(steps.prefix(4).map(\.title.en) == ["Retirement", "Exchange", "Transfer", "Issuance"])
        #expect(steps[1].lines.map(\.en) == ["2 t-CO2 of A1 for 2 t-CO2 of A2 (H-1)"])
        let other = try project.folder.answer(ExplainSerial(serial: Serial(.jcl, 1)), to: .everyone).steps
        #expect(other.prefix(3).map(\.title.en) == ["Retirement", "Exchange", "Issuance"])
        let verdict = try VerifyBundle(
            bytes: project.bundle(1, 6, disclosing: true), verifierKey: project.folder.verifierKey
        ).run()
        #expect(verdict.retirement == nil && verdict.tonnes.count == 6)
        let said = verdict.proved.map(\.en).filter { $0.contains("retired on") }
        #expect(said.count == 2, "\(said)")
        #expect(verdict.notProved.contains { $0.en.hasPrefix("4 t-CO2 are not retired") }, "\(verdict.notProved)")
    }

    @Test("count as one transaction of what both sides gave, and both checks agree")
    func counted() throws {
        let rows = try project.folder.answer(ListAnnualTransactions(), to: .everyone).rows
        #expect(rows.first { $0.kind == .exchanged }.map { [$0.transactions, $0.tonnes.count] } == [1, 4])
        #expect(rows.first { $0.kind == .transferred }.map { [$0.transactions, $0.tonnes.count] } == [1, 3])
        let check = try CheckFolder().run(on: project.folder)
        #expect(check.isClean, "\(check.findings)")
        let audit = try AuditRegistry().run(on: project.folder)
        #expect(audit.isClean, "\(audit.findings)")
    }

    @Test("are counted apart in a folder that counted them as transfers")
    func recounted() throws {
        let before = try project.folder.store.read { try MovedMonths.all(in: $0) }
        try project.folder.store.note { database in
            try database.execute("DELETE FROM moved_months WHERE kind = 'exchanged'")
            try database.execute("UPDATE moved_months SET count = 2, tonnes = 7 WHERE kind = 'transferred'")
            try MovedMonths.tellExchanges(database)
        }
        #expect(try project.folder.store.read { try MovedMonths.all(in: $0) } == before)
        #expect(before.contains { $0.kind == .exchanged })
    }
}
