import Gateways
import Quantities
import Registry
import Store
import Testing

@testable import Portal
@testable import UseCases

/// Reconciliations and statements of days, as the registry's administrators, auditors and holders meet them.
@Suite struct ReconciliationPageTests {
    private let desk: DeskFolder
    private let parties = DeskFolder.parties

    init() throws { desk = try DeskFolder(upTo: .retired, homes: 12) }

    private func keep(_ change: (Reconciliation) -> Reconciliation = { $0 }) throws -> Reconciliation {
        let result = change(try ReconcileRegistry(day: desk.folder.now.day).run(on: desk.folder))
        let row = try KeptReconciliation(result, madeAt: desk.folder.now).row()
        try desk.folder.store.note { try ReconciliationTable.put(row, in: $0) }
        return result
    }

    @Test("a day that agrees stands on the registry's page with its sums, as a file and over the API")
    func agrees() throws {
        let registrar = desk.visitor(parties.registrar)
        #expect(try registrar.get("/registry").page.contains("日次突合"))
        let result = try keep()
        #expect(result.agrees, "\(result.differences)")
        let path = "/registry/reconciliations/\(result.day)"
        #expect(try registrar.get("/registry", language: "en").page.contains(path))
        #expect(try registrar.get("/registry/reconciliations", language: "en").page.contains("Agree"))
        let page = try registrar.get(path, language: "en").page
        #expect(page.contains("Both sides agree.") && page.contains("Second check"))
        let issued = try #require(result.lines.first).registry.issued
        #expect(try registrar.get("\(path)?as=csv").page.contains("\(issued)"))
        #expect(try registrar.get("/api/v1\(path)").page.contains("\"differenceCount\":0"))
        #expect(try registrar.get("/api/v1/registry/reconciliations").page.contains("\"records\":\(result.records)"))
        #expect(try registrar.get("/registry/reconciliations/1999-01-01").status == 404)
        #expect(try registrar.get("/registry/reconciliations/moon").status == 404)
        #expect(try desk.holder.get(path).status == 403)
        #expect(try !desk.holder.get("/registry").page.contains("/registry/reconciliations"))
        #expect(try !registrar.get("/work", language: "en").page.contains("second check differ"))
    }

    @Test("a day that does not agree is a task of the registry administrator, and says where and by how much")
    func differs() throws {
        let registrar = desk.visitor(parties.registrar)
        let result = try keep { made in
            Reconciliation(
                day: made.day, isOver: made.isOver, records: made.records, accounts: made.accounts,
                batches: made.batches, lines: made.lines,
                differences: [
                    Reconciliation.Difference(
                        measure: .held, batch: nil, account: "SIM-A1", registry: 12_345, secondCheck: 6, record: 9)
                ], differenceCount: 1, findings: 0)
        }
        let path = "/registry/reconciliations/\(result.day)"
        let page = try registrar.get(path, language: "en").page
        for word in ["SIM-A1", "12,345", "/log/records/9", "Differ", "daicho fsck"] { #expect(page.contains(word)) }
        #expect(try registrar.get("/work", language: "en").page.contains(path))
        #expect(try desk.visitor(parties.verifier).get("/work").status == 200)
    }

    @Test("a statement of some days shows what was held before and after, and comes as files and with receipts")
    func statement() throws {
        let holder = desk.visitor(parties.buyer)
        let today = desk.folder.now.day
        let path = "/accounts/SIM-A2/statement?from=\(today)&to=\(today)"
        let page = try holder.get(path, language: "en").page
        for word in ["Opening balance", "Closing balance", "Came in", "Went out", "Received", "Retired"] {
            #expect(page.contains(word), "\(word)")
        }
        #expect(page.contains("statement/certified?from=\(today)&amp;to=\(today)"))
        #expect(try holder.get("\(path)&as=csv").page.contains("SIM-A1"))
        #expect(try holder.get("\(path)&as=xlsx").status == 200)
        let before = today.advanced(by: -2)
        #expect(try holder.get("/accounts/SIM-A2/statement?from=\(before)&to=\(before)").status == 404)
        #expect(try holder.get("/accounts/SIM-A2/statement?from=\(today)&to=\(before)").status == 422)
        let api = "/api/v1/accounts/SIM-A2/statement"
        let certified = try holder.get("\(api)/certified?from=\(today)&to=\(today)").page
        #expect(certified.contains("c2sp.org/tlog-proof@v1") && certified.contains("\"opening\":0"))
        #expect(try holder.get("\(api)?from=\(today)").page.contains("\"kind\":\"received\""))
        #expect(try desk.holder.get("\(api)/certified").status == 404, "it is another's account")
    }
}
