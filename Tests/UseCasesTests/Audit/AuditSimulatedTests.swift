import GRDB
import Quantities
import Registry
import RegistrySimulator
import SecondCheck
import Store
import Testing

@testable import UseCases

@Suite("The second check and the store agree about every command of the registry")
struct AuditSimulatedTests {
    /// A folder in which people ask for what they ask for in a simulated run. What is refused here, by another calendar,
    /// leaves no record.
    private static func folder(_ temporary: TemporaryFolder, _ kind: FolderKind, seed: UInt64) throws -> DataFolder {
        let simulation = Simulation(seed: seed, steps: 400)
        let start = try #require(simulation.history.first).recordedAt
        let folder = try InitialiseFolder(
            administrator: StoredPerson(
                id: PersonID(known: "admin"), organisation: OrganisationID(known: "org"), roles: [.systemOperator],
                name: "A"), origin: "test.example/daicho", database: kind.address()
        ).run(at: temporary.url.appending(path: "data"), clock: Clock { start })
        let administrator = Actor(
            person: PersonID(known: "admin"), organisation: OrganisationID(known: "org"), role: .systemOperator)
        _ = try folder.store.perform(
            "test.controls", 0,
            CommandContext(id: "controls", actor: administrator, recordedAt: start, effectiveAt: start)
        ) { try SetRegistryControls(simulation.setting.rules.controls).perform(in: $0) }
        var records: [UInt64?] = []
        for (index, entry) in simulation.history.enumerated() {
            records.append(try take(entry, "step-\(index)", records, folder))
        }
        return folder
    }

    private static func take(
        _ entry: Simulation.Entry, _ id: String, _ records: [UInt64?], _ folder: DataFolder
    ) throws -> UInt64? {
        var command = entry.command
        if let correction = command as? CorrectTransfer {
            guard let record = records[Int(correction.record)] else { return nil }
            command = CorrectTransfer(record: record, ground: correction.ground, reason: correction.reason)
        }
        let step = command
        let context = CommandContext(
            id: id, actor: entry.actor, recordedAt: entry.recordedAt, effectiveAt: entry.recordedAt)
        do {
            return try folder.store.perform("test.step", id, context) {
                try RegistryDesk.take(step, in: $0).record
            }.answer
        } catch let rejection as Rejection where rejection.code.hasPrefix("registry.") {
            return nil
        }
    }

    /// The acts are taken without the desk that writes certificates.
    private static func findings(_ audit: RegistryAudit) -> [AuditFinding] {
        audit.findings.filter { $0.problem.code != "audit.certificate.differs" }
    }

    @Test(
        "after a simulated run all tables are those of the second check", arguments: FolderKind.here,
        [1, 2, 3, UInt64.random(in: 4...1_000_000)])
    func agree(_ kind: FolderKind, seed: UInt64) throws {
        let temporary = try TemporaryFolder()
        let audit = try AuditRegistry().run(on: Self.folder(temporary, kind, seed: seed))
        #expect(Self.findings(audit).isEmpty, "seed \(seed): \(Self.findings(audit).prefix(3))")
        #expect(audit.understood > 40 && audit.blocks > 5, "seed \(seed): \(audit)")
    }

    @Test("what is altered of a hold, a freeze, a batch's ways out or a block's state is named")
    func altered() throws {
        let temporary = try TemporaryFolder()
        let folder = try Self.folder(temporary, .sqlite, seed: 5)
        let tables = try DatabaseQueue(path: folder.url.appending(path: "daicho.sqlite").path)
        try tables.write { database in
            for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \(trigger)")
            }
        }
        var altered = 0
        for (table, change, back, code) in [
            ("holds WHERE ended IS NULL", "turn = turn + 1", "turn = turn - 1", "audit.hold.differs"),
            ("holds WHERE ended IS NULL", "ended = 1", "ended = NULL", "audit.hold.differs"),
            ("freezes", "record = record + 1", "record = record - 1", "audit.freeze.differs"),
            (
                "batch_totals", "cancelled = cancelled + 1, held = held - 1",
                "cancelled = cancelled - 1, held = held + 1",
                "audit.batch.differs"
            ),
            ("blocks WHERE status = 'reserved'", "status = 'held'", "status = 'reserved'", "audit.block.differs"),
            ("blocks WHERE status = 'cancelled'", "status = 'retired'", "status = 'cancelled'", "audit.block.differs"),
        ] {
            let name = try #require(table.split(separator: " ").first)
            let row = try tables.read { try Int64.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") } ?? 0
            guard row > 0 else { continue }
            let key =
                name == "freezes" ? "scope" : name == "batch_totals" ? "batch" : name == "holds" ? "number" : "first"
            let value = try tables.read { try String.fetchOne($0, sql: "SELECT \(key) FROM \(table) LIMIT 1") }
            let filter = table.contains("WHERE") ? table.drop { $0 != " " } + " AND" : " WHERE"
            func write(_ set: String, _ filter: String) throws {
                try tables.write {
                    try $0.execute(sql: "UPDATE \(name) SET \(set)\(filter) \(key) = ?", arguments: [value])
                }
            }
            try write(change, String(filter))
            let found = Self.findings(try AuditRegistry().run(on: folder))
            #expect(found.map(\.problem.code) == [code], "\(table): \(found)")
            try write(back, " WHERE")
            altered += 1
        }
        #expect(altered > 3)
    }
}
