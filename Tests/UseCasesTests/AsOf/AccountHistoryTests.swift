import Quantities
import Registry
import SQL
import Store
import Testing

@testable import UseCases

/// What is found of accounts' movements without reading the whole log, against the whole log.
@Suite struct AccountHistoryTests {
    private static let seeds = [UInt64.random(in: 0 ... .max)]

    private static func log(_ database: Database) throws -> [(record: LogRecord, event: RegistryEvent)] {
        try (0..<RecordLog.size(in: database)).compactMap { index in
            let record = try RecordLog.record(index, in: database)
            return try record.event(RegistryEvent.self).map { (record, $0) }
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
        #expect(pages > 4, "no history has two pages: seed \(seed)")
        #expect(try CheckFolder().run(on: registry.folder).isClean, "seed \(seed)")
    }

    private static func concerns(_ event: RegistryEvent, _ account: AccountID) -> Bool {
        event.filedUnder == account || UnitPassage.all(of: event).contains { $0.to == account || $0.from == account }
    }
}
