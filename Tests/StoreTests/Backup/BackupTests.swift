import Quantities
import SQL
import Testing
import TransparencyLog

@testable import Store

@Suite struct BackupTests {
    @Test("a backup is the same whatever the engine, and is all there is", arguments: StoreKind.here, StoreKind.here)
    func between(_ from: StoreKind, _ to: StoreKind) throws {
        let original = try TemporaryStore(from)
        try FullTables.fill(original)
        let bytes = try BackupBytes.of(original.store)
        let restored = try EmptyTables(to)
        try BackupBytes.restore(bytes, into: restored.engine, piece: 7)
        #expect(try BackupBytes.of(restored.store()) == bytes)
    }

    @Test("what numbers itself goes on after the highest number that is restored", arguments: StoreKind.here)
    func numbering(_ kind: StoreKind) throws {
        let original = try TemporaryStore(kind)
        try FullTables.fill(original)
        let restored = try EmptyTables(kind)
        try BackupBytes.restore(try BackupBytes.of(original.store), into: restored.engine)
        for table in StoredTables.all where table.isNumbered && table.columns.count == 2 {
            let key = try restored.engine.write { database in
                let highest = try database.first(Int64.self, "SELECT MAX(key) FROM \(table.name)") ?? 0
                try database.execute("INSERT INTO \(table.name)(name) VALUES (?)", "new")
                let key = try database.first(Int64.self, "SELECT key FROM \(table.name) WHERE name = ?", "new")
                return (key, highest)
            }
            #expect(key.0 == key.1 + 1, "\(table.name)")
        }
    }

    @Test("the ledger goes on after a restoration, and the log with it", arguments: StoreKind.here, StoreKind.here)
    func goingOn(_ from: StoreKind, _ to: StoreKind) throws {
        let original = try TemporaryStore(from)
        let before = (0..<300).map { "note \($0)" }
        for text in before { try note(text, in: original.store) }
        let restored = try EmptyTables(to)
        try BackupBytes.restore(try BackupBytes.of(original.store), into: restored.engine)
        for store in [original.store, try restored.store()] {
            #expect(try note("note 7", in: store).wasKnown)
            for number in 300..<310 { try note("note \(number)", in: store) }
        }
        let ends = try [original.store, restored.store()].map { store in
            try store.read { database in
                let head = try RecordLog.head(in: database)
                #expect(try RecordLog.root(size: 310, in: database) == head.root)
                #expect(try RecordLog.recomputedRoot(size: 310, in: database) == head.root)
                return head
            }
        }
        #expect(ends[0] == ends[1])
    }

    @Test("a backup goes only into empty tables, and leaves others as they are", arguments: StoreKind.here)
    func notEmpty(_ kind: StoreKind) throws {
        let original = try TemporaryStore(kind)
        try note("one", in: original.store)
        let bytes = try BackupBytes.of(original.store)
        let other = try TemporaryStore(kind)
        try note("two", in: other.store)
        let before = try BackupBytes.of(other.store)
        #expect { try BackupBytes.restore(bytes, into: other.engine()) } throws: {
            code("restore.database.notEmpty")($0)
        }
        #expect(try BackupBytes.of(other.store) == before)
        // Tables that an interrupted start has made are empty.
        let empty = try TemporaryStore(kind)
        try BackupBytes.restore(bytes, into: empty.engine())
        #expect(try BackupBytes.of(empty.store) == bytes)
    }

    @Test("a backup is one state, while others write", arguments: StoreKind.here)
    func online(_ kind: StoreKind) async throws {
        let original = try TemporaryStore(kind)
        for number in 0..<50 { try note("before \(number)", in: original.store) }
        let store = original.store
        async let writing: Void = {
            for number in 0..<200 { try Self.note("during \(number)", in: store) }
        }()
        var sizes: Set<UInt64> = []
        for _ in 0..<5 {
            let bytes = try BackupBytes.of(store)
            let restored = try EmptyTables(kind)
            try BackupBytes.restore(bytes, into: restored.engine)
            let head = try restored.store().read { database in
                let head = try RecordLog.head(in: database)
                #expect(try RecordLog.size(in: database) == head.size)
                #expect(try RecordLog.recomputedRoot(size: head.size, in: database) == head.root)
                #expect(try database.first(UInt64.self, "SELECT COUNT(*) FROM commands") == head.size)
                return head
            }
            sizes.insert(head.size)
        }
        try await writing
        #expect(!sizes.isEmpty)
    }

    @Test("a backup of an older schema is brought up to date", arguments: StoreKind.here)
    func older(_ kind: StoreKind) throws {
        let original = try TemporaryStore(kind)
        try note("one", in: original.store)
        var pieces = BackupPieces(try BackupBytes.of(original.store))
        // A schema of no tables but the first, as if its tables were all there were.
        let first = Schema.steps.prefix(1).map(\.name)
        pieces.head = Array(
            String(decoding: pieces.head, as: UTF8.self)
                .replacing(
                    try CanonicalJSON.text(Schema.steps.map(\.name)), with: try CanonicalJSON.text(first)
                ).utf8)
        let kept = Set(StoredTables.all(after: 1).map(\.name))
        let names = StoredTables.all.map(\.name)
        pieces.sections = zip(names + ["end"], pieces.sections).filter { kept.contains($0.0) || $0.0 == "end" }.map(\.1)
        pieces.frames[pieces.frames.count - 1] = BackupBytes.frame(
            .last, Array(repeating: 0, count: 7) + [3])
        let restored = try EmptyTables(kind)
        try BackupBytes.restore(pieces.bytes, into: restored.engine)
        let store = try restored.store()
        #expect(try store.read { try RecordLog.size(in: $0) } == 1)
        #expect(try store.read { try $0.first(Int.self, "SELECT COUNT(*) FROM schema_steps") } == Schema.steps.count)
    }

    @discardableResult
    static func note(_ text: String, in store: Store) throws -> Performed<String> {
        try store.perform("note", text, TemporaryStore.context(text)) { transaction in
            try transaction.append(Noted(text: text, number: 1), subject: "note")
            return text
        }
    }

    @discardableResult
    private func note(_ text: String, in store: Store) throws -> Performed<String> { try Self.note(text, in: store) }
}

/// Matches a rejection by its code.
func code(_ code: String) -> @Sendable (any Error) -> Bool { { ($0 as? Rejection)?.code == code } }
