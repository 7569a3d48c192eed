import SQL
import Testing

@Suite struct DeferredTests {
    /// Rows that are held back.
    private final class Rows: Deferred {
        static let order = 0
        var ids: [Int] = []

        func make(in database: Database) throws {
            try database.bulk(into: "things", columns: ["id"]) { writer in
                for id in ids { try writer.append(id) }
            }
        }
    }

    /// Names that are held back: what they name must be there first.
    private final class Names: Deferred {
        static let order = 1
        var ids: [Int] = []

        func make(in database: Database) throws {
            for id in ids { try database.execute("UPDATE things SET name = 'named' WHERE id = ?", id) }
        }
    }

    private static func ids(_ engine: any Engine) throws -> [Int] {
        try engine.read { try $0.all(Int.self, "SELECT id FROM things ORDER BY id") }
    }

    @Test("what is held back is made before the next statement, in order, and at the end", arguments: TestEngine.all)
    func order(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        try engine.write { database throws in
            let before = database.changes
            database.deferred(Names.self).ids.append(2)
            database.deferred(Rows.self).ids += [1, 2]
            database.deferred(Rows.self).ids.append(3)
            #expect(database.changes > before)
            #expect(try database.all(Int.self, "SELECT id FROM things ORDER BY id") == [1, 2, 3])
            #expect(try database.first(Int.self, "SELECT id FROM things WHERE name = 'named'") == 2)
            database.deferred(Rows.self).ids.append(4)
        }
        #expect(try Self.ids(engine) == [1, 2, 3, 4])
    }

    @Test("what is held back goes with its transaction, or is told as its failure", arguments: TestEngine.all)
    func failure(engine: TestEngine) throws {
        struct Stop: Error {}
        let engine = try EngineTests.things(engine)
        #expect(throws: Stop.self) {
            try engine.write { database in
                database.deferred(Rows.self).ids.append(1)
                throw Stop()
            }
        }
        #expect {
            try engine.write { $0.deferred(Rows.self).ids += [2, 2] }
        } throws: { ($0 as? SQLFailure)?.kind == .constraint }
        #expect(try Self.ids(engine) == [])
    }

    @Test("what is held back fails the transaction, whoever was told of it and went on", arguments: TestEngine.all)
    func swallowed(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        #expect {
            try engine.write { database in
                try database.execute("INSERT INTO things(id) VALUES (1)")
                database.deferred(Rows.self).ids += [2, 1]
                _ = try? database.first(Int.self, "SELECT COUNT(*) FROM things")
                database.deferred(Rows.self).ids.append(3)
            }
        } throws: { ($0 as? SQLFailure)?.kind == .constraint }
        #expect(try Self.ids(engine) == [])
    }

    @Test("rows in bulk arrive, few and many, with what may be NULL", arguments: TestEngine.all, [1, 256, 257, 1000])
    func sizes(engine: TestEngine, count: Int) throws {
        let engine = try EngineTests.things(engine)
        try engine.write { database in
            try database.bulk(into: "things", columns: ["data", "id", "name"]) { writer in
                for id in 1...count {
                    try writer.append(id % 3 == 0 ? nil : [UInt8(id & 0xFF)], id, id % 2 == 0 ? nil : "台帳 \(id), {\"}")
                }
            }
        }
        let rows = try engine.read { try $0.rows("SELECT id, name, data FROM things ORDER BY id") }
        #expect(rows.count == count)
        for (index, row) in rows.enumerated() {
            let id = index + 1
            #expect(try row[0] == id)
            #expect(try row[1] as String? == (id % 2 == 0 ? nil : "台帳 \(id), {\"}"))
            #expect(try row[2] as [UInt8]? == (id % 3 == 0 ? nil : [UInt8(id & 0xFF)]))
        }
    }
}
