import Foundation
import Quantities
import Store
import Synchronization
import Testing

@Suite struct GroupCommitTests {
    /// Runs `body` for each number on a thread of its own, all at once, and gives what became of each.
    private static func atOnce<Value: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) throws -> Value
    ) -> [Result<Value, any Error>] {
        let results = Mutex<[Int: Result<Value, any Error>]>([:])
        let threads = (0..<count).map { number in
            Thread {
                let result = Result { try body(number) }
                results.withLock { $0[number] = result }
            }
        }
        for thread in threads { thread.start() }
        while results.withLock({ $0.count }) < count { usleep(1000) }
        return results.withLock { results in (0..<count).compactMap { results[$0] } }
    }

    @Test(
        "every command of many concurrent clients gets its own record, and the log has no gap",
        arguments: StoreKind.here)
    func concurrent(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        let store = temporary.store
        let answers = try Self.atOnce(64) { client in
            try (0..<10).map { number in
                let id = "c\(client)-\(number)"
                return try store.perform("note", [client, number], TemporaryStore.context(id)) {
                    try $0.append(Noted(text: id, number: number), subject: "test:\(client)")
                }.answer
            }
        }.flatMap { try $0.get() }
        #expect(answers.sorted() == (0..<640).map(UInt64.init))
        try store.read { database throws in
            #expect(try RecordLog.size(in: database) == 640)
            for client in 0..<64 {
                let records = try RecordLog.records(about: "test:\(client)", in: database)
                #expect(try records.map { try $0.body(as: Noted.self).number } == Array(0..<10))
            }
            // Far fewer commits than commands.
            #expect(try database.first(Int.self, "SELECT COUNT(*) FROM checkpoints") ?? 0 < 640)
        }
    }

    @Test("refused commands take nobody with them and leave no gap in the log", arguments: StoreKind.here)
    func refused(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        let store = temporary.store
        let results = Self.atOnce(60) { client in
            try store.perform("note", client, TemporaryStore.context("c\(client)")) { transaction in
                let record = try transaction.append(Noted(text: "n", number: client), subject: "test:\(client)")
                switch client % 3 {
                case 1: throw Rejection("test.refused", ja: "拒否", en: "Refused")
                case 2: try transaction.database.execute("DELETE FROM records")
                default: return record
                }
                return record
            }.answer
        }
        let codes = results.map { result -> String in
            do {
                _ = try result.get()
                return "done"
            } catch {
                return (error as? Rejection)?.code ?? "\(error)"
            }
        }
        #expect(codes == (0..<60).map { ["done", "test.refused", "store.invariant.broken"][$0 % 3] })
        try store.read { database throws in
            #expect(try RecordLog.size(in: database) == 20)
            let left = try database.all(String.self, "SELECT id FROM commands ORDER BY id")
            #expect(left == stride(from: 0, to: 60, by: 3).map { "c\($0)" }.sorted())
        }
    }

    @Test("a command whose fault shows only at the commit is refused alone", arguments: StoreKind.here)
    func deferred(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        let store = temporary.store
        let results = Self.atOnce(40) { client in
            try store.perform("note", client, TemporaryStore.context("c\(client)")) { transaction in
                let record = try transaction.append(Noted(text: "n", number: client), subject: "test:\(client)")
                if client % 10 == 7 {
                    // A total that does not add up refers to no row of `zero`, which is checked when all is committed.
                    let database = transaction.database
                    try database.execute(
                        """
                        INSERT INTO batches(id, prefix, first, last, period, vintage, attributes, record)
                        VALUES (?, 'JCL', ?, ?, ?, 2021, '{}', ?)
                        """, "B\(client)", client * 10 + 1, client * 10 + 9, "P\(client)", record)
                }
                return record
            }.answer
        }
        let refused = results.indices.filter { (try? results[$0].get()) == nil }
        #expect(refused == [7, 17, 27, 37])
        #expect(try store.read { try RecordLog.size(in: $0) } == 36)
        #expect(try store.read { try $0.first(Int.self, "SELECT COUNT(*) FROM batches") } == 0)
    }

    @Test("the same id from many clients at once is performed once", arguments: StoreKind.here)
    func once(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        let store = temporary.store
        let done = try Self.atOnce(32) { _ in
            try store.perform("note", "same", TemporaryStore.context("one")) {
                try $0.append(Noted(text: "once", number: 1), subject: "test:1")
            }
        }.map { try $0.get() }
        #expect(Set(done.map(\.answer)) == [0])
        #expect(done.filter { !$0.wasKnown }.count == 1)
        #expect(try store.read { try RecordLog.size(in: $0) } == 1)
    }

    @Test("records are dated in their order, whatever the clocks say", arguments: StoreKind.here)
    func monotonic(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        for (number, seconds) in [100, 50, 200, 150].enumerated() {
            let context = CommandContext(
                id: "c\(number)", actor: TemporaryStore.context("x").actor,
                recordedAt: Instant(seconds: Int64(seconds)), effectiveAt: Instant(seconds: 0))
            _ = try temporary.store.perform("note", number, context) {
                try $0.append(Noted(text: "n", number: number), subject: "test:1")
            }
        }
        let dates = try temporary.store.read { database in
            try RecordLog.records(about: "test:1", in: database).map(\.header.recordedAt.seconds)
        }
        #expect(dates == [100, 100, 200, 200])
    }
}
