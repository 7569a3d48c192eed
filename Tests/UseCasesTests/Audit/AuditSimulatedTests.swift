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
        guard let command = written(entry.command, records) else { return nil }
        let context = CommandContext(
            id: id, actor: entry.actor, recordedAt: entry.recordedAt, effectiveAt: entry.recordedAt)
        do {
            return try folder.store.perform("test.step", id, context) {
                try RegistryDesk.take(command, in: $0).first.record
            }.answer
        } catch let rejection as Rejection where rejection.code.hasPrefix("registry.") {
            return nil
        }
    }

    /// A correction names a record: not the run's event, but where it is written here. Nil when it is not.
    private static func written(_ command: any RegistryCommand, _ records: [UInt64?]) -> (any RegistryCommand)? {
        guard let correction = command as? CorrectTransfer else { return command }
        return records[Int(correction.record)].map {
            CorrectTransfer(record: $0, ground: correction.ground, reason: correction.reason)
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

    /// A row of a table that somebody changes, and the one finding that must come of it.
    struct Alteration: Sendable, CustomTestStringConvertible {
        let table: String
        let key: String
        var filter = "1 = 1"
        let change: String
        let code: String

        var testDescription: String { "\(table): \(change)" }
    }

    static let alterations = [
        Alteration(
            table: "holds", key: "number", filter: "ended IS NULL", change: "turn = turn + 1",
            code: "audit.hold.differs"),
        Alteration(
            table: "holds", key: "number", filter: "ended IS NULL", change: "ended = 1", code: "audit.hold.differs"),
        Alteration(table: "freezes", key: "scope", change: "record = record + 1", code: "audit.freeze.differs"),
        Alteration(
            table: "batch_totals", key: "batch", change: "cancelled = cancelled + 1, issued = issued + 1",
            code: "audit.batch.differs"),
        Alteration(
            table: "batch_totals", key: "batch", change: "exported = exported + 1, issued = issued + 1",
            code: "audit.batch.differs"),
        Alteration(
            table: "blocks", key: "first", filter: "status = 'reserved'", change: "status = 'held'",
            code: "audit.block.differs"),
        Alteration(
            table: "blocks", key: "first", filter: "status = 'cancelled'", change: "status = 'exported'",
            code: "audit.block.differs"),
    ]

    @Test("what is altered of a hold, a freeze, a batch's ways out or a block's state is named", arguments: alterations)
    func altered(_ alteration: Alteration) throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let temporary = try TemporaryFolder()
            let folder = try Self.folder(temporary, .sqlite, seed: seed)
            let tables = try DatabaseQueue(path: folder.url.appending(path: "daicho.sqlite").path)
            let changed = try tables.write { database in
                let triggers = try String.fetchAll(
                    database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
                for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
                try database.execute(
                    sql: """
                        UPDATE \(alteration.table) SET \(alteration.change) WHERE \(alteration.filter) AND \(alteration.key)
                            = (SELECT \(alteration.key) FROM \(alteration.table) WHERE \(alteration.filter) LIMIT 1)
                        """)
                return database.changesCount
            }
            // Not every run ends with such a row.
            guard changed == 1 else { continue }
            #expect(Self.findings(try AuditRegistry().run(on: folder)).map(\.problem.code) == [alteration.code])
            return
        }
        Issue.record("no run has such a row")
    }
}
