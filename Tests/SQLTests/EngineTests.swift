import SQL
import Testing

@Suite struct EngineTests {
    static func things(_ engine: TestEngine) throws -> any Engine {
        let engine = try engine.open()
        try engine.write { database in
            let blob = database.dialect == .sqlite ? "BLOB" : "BYTEA"
            try database.run(
                script: """
                    CREATE TABLE things(id BIGINT PRIMARY KEY, name TEXT, data \(blob));
                    CREATE INDEX things_name ON things(name);
                    """)
        }
        return engine
    }

    @Test("every kind of value comes back as it was bound", arguments: TestEngine.all)
    func values(engine: TestEngine) throws {
        let engine = try Self.things(engine)
        let texts: [String?] = ["台帳 'quoted' ? $1", "", nil]
        let blobs: [[UInt8]?] = [[0, 255, 0], [], nil]
        try engine.write { database in
            for (number, pair) in zip(texts, blobs).enumerated() {
                try database.execute(
                    "INSERT INTO things(id, name, data) VALUES (?, ?, ?)", Int64.max - Int64(number), pair.0, pair.1)
            }
        }
        try engine.read { database in
            let rows = try database.rows("SELECT id, name, data FROM things ORDER BY id DESC")
            #expect(try rows.map { try $0["name"] as String? } == texts)
            #expect(try rows.map { try $0["data"] as [UInt8]? } == blobs)
            #expect(try rows[0]["id"] as Int64 == .max)
            #expect(try database.first(Bool.self, "SELECT EXISTS (SELECT 1 FROM things WHERE id = ?)", 5) == false)
            #expect(try database.first(Int.self, "SELECT COUNT(*) FROM things") == 3)
            #expect(try database.first(Int.self, "SELECT id FROM things WHERE id = ?", 5) == nil)
        }
    }

    @Test("a value of another type is told, not converted", arguments: TestEngine.all)
    func types(engine: TestEngine) throws {
        let engine = try Self.things(engine)
        try engine.write { try $0.execute("INSERT INTO things(id, name) VALUES (1, 'x')") }
        try engine.read { database in
            let row = try #require(try database.row("SELECT id, name, data FROM things"))
            #expect { let _: Int = try row["name"] } throws: { ($0 as? SQLFailure)?.kind == .corrupt }
            #expect { let _: String = try row["id"] } throws: { ($0 as? SQLFailure)?.kind == .corrupt }
            #expect { let _: [UInt8] = try row["data"] } throws: { ($0 as? SQLFailure)?.kind == .corrupt }
            #expect { let _: Int = try row["none"] } throws: { ($0 as? SQLFailure)?.kind == .misuse }
        }
    }

    @Test("a transaction that throws has not happened", arguments: TestEngine.all)
    func rollback(engine: TestEngine) throws {
        struct Stop: Error {}
        let engine = try Self.things(engine)
        #expect(throws: Stop.self) {
            try engine.write { database in
                try database.execute("INSERT INTO things(id) VALUES (1)")
                throw Stop()
            }
        }
        #expect(try engine.read { try $0.first(Int.self, "SELECT COUNT(*) FROM things") } == 0)
    }

    @Test("other statements, even the same one, may run while rows are walked", arguments: TestEngine.all)
    func nested(engine: TestEngine) throws {
        let engine = try Self.things(engine)
        var seen: [Int] = []
        try engine.write { database in
            for id in 1...3000 { try database.execute("INSERT INTO things(id) VALUES (?)", id) }
            try database.forEachRow("SELECT id FROM things WHERE id <= ? ORDER BY id", 3000) { row in
                let id: Int = try row[0]
                if id % 1000 == 0 {
                    try database.forEachRow("SELECT id FROM things WHERE id <= ? ORDER BY id", 2) { inner in
                        seen.append(try inner[0])
                    }
                    try database.execute("UPDATE things SET name = 'seen' WHERE id = ?", id)
                }
                if id == 3000 { seen.append(id) }
            }
            #expect(try database.first(Int.self, "SELECT COUNT(*) FROM things WHERE name = 'seen'") == 3)
        }
        #expect(seen == [1, 2, 1, 2, 1, 2, 3000])
    }

    @Test("a reader sees one state while a writer goes on", arguments: TestEngine.all)
    func snapshot(engine: TestEngine) throws {
        let engine = try Self.things(engine)
        try engine.read { database in
            #expect(try database.first(Int.self, "SELECT COUNT(*) FROM things") == 0)
            try engine.write { try $0.execute("INSERT INTO things(id) VALUES (1)") }
            #expect(try database.first(Int.self, "SELECT COUNT(*) FROM things") == 0)
        }
        #expect(try engine.read { try $0.first(Int.self, "SELECT COUNT(*) FROM things") } == 1)
    }

    @Test("a reader cannot write", arguments: TestEngine.all)
    func readOnly(engine: TestEngine) throws {
        let engine = try Self.things(engine)
        #expect(throws: SQLFailure.self) {
            try engine.read { try $0.execute("INSERT INTO things(id) VALUES (1)") }
        }
    }

    @Test("a statement that is no SQL fails with the engine's own words", arguments: TestEngine.all)
    func nonsense(engine: TestEngine) throws {
        let engine = try Self.things(engine)
        #expect { try engine.read { try $0.rows("SELEKT 1") } } throws: {
            let failure = $0 as? SQLFailure
            return failure?.kind == .other && failure?.message.contains("SELEKT") == true
        }
        #expect(try engine.read { try $0.first(Int.self, "SELECT COUNT(*) FROM things") } == 0)
    }
}
