import Quantities
import Registry
import SQL
import Store
import TestRandom
import Testing

@testable import UseCases

/// What is found of units' and accounts' movements without reading the whole log, against the whole log.
@Suite struct UnitTraceTests {
    private static let seeds = [UInt64.random(in: 0 ... .max)]

    private static func log(_ database: Database) throws -> [(record: LogRecord, event: RegistryEvent)] {
        try (0..<RecordLog.size(in: database)).compactMap { index in
            let record = try RecordLog.record(index, in: database)
            return try record.event(RegistryEvent.self).map { (record, $0) }
        }
    }

    @Test("the movements of any units are those that the whole log has", arguments: FolderKind.here, seeds)
    func movements(_ kind: FolderKind, seed: UInt64) throws {
        let registry = try RandomRegistry(kind, seed: seed)
        for _ in 0..<250 { try registry.step() }
        var random = SplitMix64(seed: seed)
        try registry.folder.store.read { database throws in
            let log = try Self.log(database)
            let batches = try RegistryTables.batches(in: database)
            var most = 0
            for batch in batches {
                let issuance = try #require(try RegistryTables.issuance(of: batch.id, in: database))
                for part in 0..<6 {
                    let ends =
                        [Int64.random(in: batch.range.first...batch.range.last, using: &random)]
                        + [Int64.random(in: batch.range.first...batch.range.last, using: &random)]
                    let serials =
                        switch part {
                        case 0: batch.range
                        case 1...2: SerialRange(known: ends[0], ends[0])
                        default: SerialRange(known: min(ends[0], ends[1]), max(ends[0], ends[1]))
                        }
                    let found = try UnitTrace(batch, serials, issuedBy: issuance).movements(in: database)
                    let expected = log.filter { Self.moves($0.event, serials, batch.prefix) }.map(\.record.index)
                    #expect(found.map(\.index) == expected, "seed \(seed), \(batch.id), \(serials)")
                    most = max(most, found.count)
                }
                let issued = try #require(try RecordLog.record(issuance, in: database).event(RegistryEvent.self))
                guard case .unitsIssued(let body) = issued else { throw LogRecord.unreadable(issuance) }
                #expect(body.batches.contains(batch))
            }
            #expect(most > 3, "no units have moved far: seed \(seed)")
        }
    }

    private static func moves(_ event: RegistryEvent, _ serials: SerialRange, _ prefix: SerialPrefix) -> Bool {
        let moved =
            switch event {
            case .accountOpened, .unitsIssued: [] as [UnitPart]
            case .unitsTransferred(let body): body.movement.moved
            case .unitsRetired(let body): body.movement.moved
            }
        return moved.contains {
            $0.prefix == prefix && $0.range.first <= serials.last && serials.first <= $0.range.last
        }
    }

    @Test(
        "the history of an account, page by page, is all that moved on it, from both sides", arguments: FolderKind.here,
        seeds)
    func histories(_ kind: FolderKind, seed: UInt64) throws {
        let registry = try RandomRegistry(kind, seed: seed)
        for _ in 0..<400 { try registry.step() }
        let log = try registry.folder.store.read(Self.log)
        var pages = 0
        for account in try FindAccounts().run(on: registry.folder).map(\.account.id) {
            var entries: [UInt64] = []
            var before: UInt64?
            repeat {
                let page = try registry.folder.answer(ShowHistory(.account(account), before: before), to: .owner)
                entries += page.entries.map(\.record)
                before = page.next
                pages += 1
            } while before != nil
            let expected = log.filter { Self.concerns($0.event, account) }.map(\.record.index)
            #expect(entries == expected.reversed(), "seed \(seed), \(account)")
        }
        #expect(pages > 8, "no history has two pages: seed \(seed)")
    }

    private static func concerns(_ event: RegistryEvent, _ account: AccountID) -> Bool {
        switch event {
        case .accountOpened(let body): body.account == account
        case .unitsIssued(let body): body.account == account
        case .unitsTransferred(let body): body.from == account || body.to == account
        case .unitsRetired(let body): body.account == account
        }
    }
}
