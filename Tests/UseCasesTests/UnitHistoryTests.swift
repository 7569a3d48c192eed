import Foundation
import Quantities
import Registry
import TestRandom
import Testing

@testable import Store
@testable import UseCases

@Suite("The history of units")
struct UnitHistoryTests {
    /// Ranges of a batch: all, any, and one unit.
    private func ranges(of batch: UnitBatch, _ random: inout SplitMix64) throws -> [SerialRange] {
        let first = Int64.random(in: batch.range.first...batch.range.last, using: &random)
        let last = Int64.random(in: first...batch.range.last, using: &random)
        return [batch.range, try SerialRange(first, last), try SerialRange(first, first)]
    }

    private func isExact(_ registry: RandomRegistry, seed: UInt64) throws {
        var random = SplitMix64(seed: seed &+ 1000)
        try registry.folder.store.read { database in
            let batches = try RegistryTables.batches(in: database)
            try #require(!batches.isEmpty)
            let records = try RecordLog.records(ofKindsLike: "registry.", in: database)
            #expect(records.contains { $0.header.kind == UnitsRetired.kind })
            for batch in batches {
                for range in try ranges(of: batch, &random) {
                    let found = try UnitHistory(of: range, in: batch, database)
                    let expected = records.filter { UnitWalk.touches($0, batch, range, batch.prefix) }
                    #expect(found.records.map(\.index) == expected.map(\.index), "\(batch.id) \(range)")
                    #expect(found.isComplete)
                    // As many as are found are read.
                    let again = try UnitHistory(of: range, in: batch, reading: expected.count, database)
                    #expect(again.isComplete)
                }
            }
        }
        let findings = try CheckFolder().run(on: registry.folder).findings.filter { $0.code == "fsck.unit.origin" }
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test("is what a look through all records of the registry finds, and reads no other", arguments: [UInt64](1...12))
    func complete(seed: UInt64) throws {
        let registry = try RandomRegistry(.sqlite, seed: seed)
        for _ in 0..<160 { try registry.step() }
        try isExact(registry, seed: seed)
    }

    @Test("is the same in a folder whose tables did not keep where units came from", arguments: FolderKind.here)
    func migrated(_ kind: FolderKind) throws {
        let registry = try RandomRegistry(kind, seed: 77)
        for _ in 0..<160 { try registry.step() }
        try isExact(registry, seed: 77)
        let tables = ["blocks": "prefix, first, record, origin", "account_lines": "account, record, held, origins"]
        let before = try Dictionary(
            uniqueKeysWithValues: tables.map { ($0, try registry.folder.rows($0, $1)) })
        #expect(before["blocks"]?.contains { !$0.hasSuffix(".null]") } == true, "some blocks are of greater ones")
        try registry.folder.store.note {
            try $0.run(
                script: """
                    ALTER TABLE blocks DROP COLUMN origin;
                    ALTER TABLE account_lines DROP COLUMN origins;
                    DELETE FROM schema_steps WHERE name = '21 where units came from';
                    """)
        }
        let folder = try registry.reopened()
        for (table, columns) in tables { #expect(try folder.rows(table, columns) == before[table], "\(table)") }
        // The rules of blocks hold as before.
        #expect(throws: (any Error).self) {
            try folder.store.note { try $0.run(script: "UPDATE blocks SET record = record;") }
        }
    }

    @Test("says so when it may not read all that it would need, and has the issuance and the newest")
    func bounded() throws {
        let registry = try RandomRegistry(.sqlite, seed: 5)
        for _ in 0..<120 { try registry.step() }
        try registry.folder.store.read { database in
            let batches = try RegistryTables.batches(in: database)
            let histories = try batches.map {
                (
                    all: try UnitHistory(of: $0.range, in: $0, database),
                    cut: try UnitHistory(of: $0.range, in: $0, reading: 1, database)
                )
            }
            let cut = histories.filter { !$0.cut.isComplete }
            #expect(!cut.isEmpty)
            for (all, cut) in cut {
                #expect(cut.records.map(\.index) == (all.records.prefix(1) + all.records.suffix(1)).map(\.index))
            }
        }
    }

    @Test("of a unit is not longer to find for what its accounts did with others")
    func otherUnits() throws {
        let project = try SmallProject.exchanged()
        try project.folder.store.read { database in
            let batch = try #require(try RegistryTables.batches(in: database).first)
            let unmoved = try UnitHistory(of: SerialRange(3, 3), in: batch, reading: 0, database)
            #expect(unmoved.isComplete && unmoved.steps.count == 1, "it is where it was issued to")
            let moved = try UnitHistory(of: SerialRange(4, 4), in: batch, reading: 1, database)
            #expect(moved.isComplete && moved.steps.count == 2)
        }
    }

    @Test("is refused when the tables tell of an origin that did not bring the units")
    func untrue() throws {
        let project = try SmallProject.exchanged()
        let transfer = try project.folder.store.read {
            try RecordLog.records(ofKind: UnitsTransferred.kind, in: $0)[0].index
        }
        func refused(_ script: String, _ serial: Int64) throws {
            try project.folder.store.note { try $0.run(script: script) }
            #expect {
                try project.folder.answer(
                    SearchUnits(first: Serial(.jcl, serial), last: Serial(.jcl, serial)), to: .everyone)
            } throws: { ($0 as? Rejection)?.code == "unit.origin.unknown" }
        }
        try refused("UPDATE account_lines SET origins = NULL WHERE account = 'A1' AND record = \(transfer)", 4)
        try refused(
            "DROP TRIGGER blocks_only_end_when_split; UPDATE blocks SET origin = \(transfer) WHERE first = 3", 3)
    }
}
