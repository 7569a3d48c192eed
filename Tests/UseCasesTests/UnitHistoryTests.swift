import Foundation
import Quantities
import Registry
import Store
import TestRandom
import Testing

@testable import UseCases

@Suite("The history of units")
struct UnitHistoryTests {
    @Test("is what a look through all records of the registry finds", arguments: [UInt64](1...5))
    func complete(seed: UInt64) throws {
        let registry = try RandomRegistry(.sqlite, seed: seed)
        for _ in 0..<120 { try registry.step() }
        var random = SplitMix64(seed: seed &+ 1000)
        try registry.folder.store.read { database in
            let batches = try RegistryTables.batches(in: database)
            try #require(!batches.isEmpty)
            let records = try RecordLog.records(ofKindsLike: "registry.", in: database)
            #expect(records.contains { $0.header.kind == UnitsRetired.kind })
            for batch in batches {
                let first = Int64.random(in: batch.range.first...batch.range.last, using: &random)
                let last = Int64.random(in: first...batch.range.last, using: &random)
                for range in [try SerialRange(first, last), try SerialRange(first, first), batch.range] {
                    let found = try UnitHistory(of: range, in: batch, database)
                    let expected = records.filter { UnitWalk.touches($0, batch, range, batch.prefix) }
                    #expect(found.records.map(\.index) == expected.map(\.index), "\(batch.id) \(range)")
                    #expect(found.isComplete)
                }
            }
        }
    }

    @Test("says so when it may not read all that it would need")
    func bounded() throws {
        let registry = try RandomRegistry(.sqlite, seed: 5)
        for _ in 0..<120 { try registry.step() }
        try registry.folder.store.read { database in
            let batches = try RegistryTables.batches(in: database)
            let histories = try batches.map { try UnitHistory(of: $0.range, in: $0, reading: 3, database) }
            #expect(histories.contains { !$0.isComplete })
        }
    }
}
