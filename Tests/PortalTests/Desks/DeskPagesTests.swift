import Gateways
import Quantities
import Store
import Testing

@testable import Portal
@testable import UseCases

/// The desks' pages over the finished job.
@Suite struct DeskPagesTests {
    private static let pages = [
        "/verification", "/verification/SIM-P1-1", "/verification/SIM-P1-1/items/A1", "/verification/SIM-P1-1/items/G1",
        "/verification/SIM-P1-1/sign", "/validation/SIM-P1", "/certification", "/certification/SIM-P1-1", "/accounts",
        "/accounts/new", "/accounts/SIM-A1", "/accounts/SIM-A1/statement", "/accounts/SIM-A1/transfer",
        "/accounts/SIM-A1/retire", "/issuance", "/issuance/SIM-P1-1", "/history/project/SIM-P1",
        "/history/account/SIM-A1", "/history/period/SIM-P1-1", "/history/batch/B-JCL-000000000001",
        "/history/organisation/sim-body-org", "/history/person/sim-verifier", "/people", "/people/sim-verifier",
        "/organisations", "/organisations/sim-body-org", "/rules", "/holds", "/registry",
    ]

    @Test("every page stands in both languages, without script or style in its lines", arguments: pages)
    func page(_ path: String) throws {
        let desk = try DeskFolder.finished.get()
        let auditor = desk.visitor(
            Actor(person: PersonID(known: "a"), organisation: OrganisationID(known: "audit"), role: .auditor))
        let (ja, en) = (try auditor.get(path, language: "ja"), try auditor.get(path, language: "en"))
        #expect(ja.status == 200 && en.status == 200)
        #expect(ja.page.contains("<html lang=\"ja\">") && en.page.contains("<html lang=\"en\">"))
        #expect(ja.page != en.page)
        for page in [ja.page, en.page] {
            #expect(!page.contains(" style=") && !page.contains("<style") && !page.contains("onclick"))
            #expect(!page.contains("method=\"post\" action=\"/v"), "an auditor is offered no act")
            #expect(page.contains("シミュレーション") || page.contains("Simulated"))
            #expect(page.utf8.count < 200_000, "\(path): \(page.utf8.count) bytes")
        }
    }

    @Test("the grid shows all 69 items, and its filters those asked for")
    func grid() throws {
        let desk = try DeskFolder.finished.get()
        let verifier = desk.visitor(DeskFolder.parties.verifier)
        func items(_ query: String) throws -> Int {
            let page = try verifier.get("/verification/SIM-P1-1\(query)").page
            let table = page.split(separator: "<tbody").dropFirst().joined()
            return Set(table.matches(of: /\/items\/([A-Z][0-9]+)/).map { String($0.1) }).count
        }
        #expect(try items("") == 69)
        #expect(try items("?show=verifier") == 19)
        #expect(try items("?show=system") == 50)
        #expect(try items("?show=open") == 0)
        #expect(try items("?show=nonsense") == 69)
    }

    @Test("an item's page leads to the records that prove it")
    func evidence() throws {
        let desk = try DeskFolder.finished.get()
        let page = try desk.visitor(DeskFolder.parties.reviewer).get("/verification/SIM-P1-1/items/A1").page
        #expect(page.contains("href=\"/log/records/"))
        #expect(page.contains("要確認"), "the reconstructed item is marked")
    }

    @Test("a history is paged by the record, and every entry names actor and proof")
    func history() throws {
        let desk = try DeskFolder.finished.get()
        var before: UInt64?
        var seen: [UInt64] = []
        repeat {
            let page = try desk.folder.answer(
                ShowHistory(.period(DeskFolder.period), before: before), to: .everyone)
            #expect(page.entries.count <= ShowHistory.most)
            #expect(page.entries.allSatisfy { $0.personName == nil })
            seen += page.entries.map(\.record)
            before = page.next
        } while before != nil
        #expect(seen == seen.sorted(by: >) && Set(seen).count == seen.count)
        let kinds = Set(
            try seen.map { index in try desk.folder.store.read { try RecordLog.record(index, in: $0).header.kind } })
        for kind in ["verification.statement.signed", "project.period.certified", "project.period.issued"] {
            #expect(kinds.contains(kind))
        }
    }

    @Test("every kind of record that a history can show has a name")
    func kinds() throws {
        let desk = try DeskFolder.finished.get()
        let kinds = try desk.folder.store.read { database in
            try (0..<RecordLog.size(in: database)).map { try RecordLog.record($0, in: database).header.kind }
        }
        for kind in Set(kinds) where !kind.hasPrefix("log.") {
            #expect(RecordKindName.phrases[kind] != nil, "\(kind)")
        }
    }

    @Test(
        "what is not there has no page",
        arguments: [
            "/history/project/NONE", "/history/moon/SIM-P1", "/history/account/%22%3E", "/accounts/NONE",
            "/accounts/NONE/statement", "/certification/NONE", "/issuance/NONE", "/people/NONE", "/organisations/NONE",
            "/verification/SIM-P1-1/items/Z9", "/accounts/SIM-A1?after=x", "/people?after=%22",
        ])
    func absent(_ path: String) throws {
        let desk = try DeskFolder.finished.get()
        let system = desk.visitor(DeskFolder.parties.administrator)
        #expect(try system.get(path).status == 404)
    }

    @Test("before the statement is signed, what was answered is for those it is put before")
    func unsigned() throws {
        let desk = try DeskFolder(upTo: .reported)
        let verifier = desk.visitor(DeskFolder.parties.verifier)
        let digest = String(repeating: "0", count: 64)
        #expect(
            try verifier.post("/verification/SIM-P1-1/open", ["id": "o", "team": "sim-verifier", "contract": digest])
                .status == 303)
        let (inside, outside) = (
            try verifier.get("/history/period/SIM-P1-1").page,
            try desk.visitor(nil).get("/history/period/SIM-P1-1").page
        )
        #expect(inside.contains("verification.engagement.opened"))
        #expect(!outside.contains("verification.engagement.opened") && outside.contains("project.period.reported"))
    }
}
