import SQL
import Testing

@Suite struct BulkTests {
    @Test("rows in bulk arrive as they were given, and are walked", arguments: TestEngine.all)
    func rows(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        let count = 100_000
        try engine.write { database in
            try database.bulk(into: "things", columns: ["id", "name", "data"]) { writer in
                for id in 1...count {
                    try writer.append(id, id % 3 == 0 ? nil : "台帳\(id)", id % 5 == 0 ? [UInt8(id & 0xFF), 0] : nil)
                }
            }
        }
        var expected = 1
        try engine.read { database in
            try database.forEachRow("SELECT id, name, data FROM things ORDER BY id") { row in
                let (id, name, data): (Int, String?, [UInt8]?) = (try row[0], try row[1], try row[2])
                if id != expected || name != (id % 3 == 0 ? nil : "台帳\(id)")
                    || data != (id % 5 == 0 ? [UInt8(id & 0xFF), 0] : nil)
                {
                    Issue.record("row \(id)")
                }
                expected += 1
            }
        }
        #expect(expected == count + 1)
    }

    @Test("other statements may run while rows are written", arguments: TestEngine.all)
    func between(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        try engine.write { database in
            try database.bulk(into: "things", columns: ["id"]) { writer in
                for id in 1...10 {
                    try writer.append(id)
                    try database.execute("INSERT INTO things(id) VALUES (?)", id + 100)
                }
                try database.bulk(into: "things", columns: ["name", "id"]) { try $0.append("inner", 1000) }
            }
            #expect(try database.first(Int.self, "SELECT COUNT(*) FROM things") == 21)
            try database.bulk(into: "things", columns: ["id"]) { _ in }
        }
    }

    @Test("a row that the schema refuses fails the transaction", arguments: TestEngine.all)
    func refused(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        try engine.write { database in
            try database.execute("INSERT INTO things(id) VALUES (1)")
            #expect {
                try database.bulk(into: "things", columns: ["id"]) { try $0.append(5, "one too many") }
            } throws: { ($0 as? SQLFailure)?.kind == .misuse }
        }
        #expect {
            try engine.write { database in
                try database.bulk(into: "things", columns: ["id"]) { writer in
                    for id in [2, 1, 3] { try writer.append(id) }
                }
            }
        } throws: { ($0 as? SQLFailure)?.kind == .constraint }
        #expect(throws: SQLFailure.self) {
            try engine.write { try $0.bulk(into: "none", columns: ["id"]) { try $0.append(1) } }
        }
        #expect(try engine.read { try $0.all(Int.self, "SELECT id FROM things") } == [1])
    }

    @Test("names are quoted, whatever they hold", arguments: TestEngine.all)
    func names(engine: TestEngine) throws {
        let engine = try engine.open()
        try engine.write { database in
            try database.run(script: #"CREATE TABLE "a ""? b'"("order" BIGINT, "c?d" TEXT)"#)
            // A `?` in a name is no placeholder.
            try database.bulk(into: #"a "? b'"#, columns: ["c?d", "order"]) { try $0.append("x", 1) }
            #expect(try database.first(Int.self, #"SELECT "order" FROM "a ""? b'" WHERE "c?d" = ?"#, "x") == 1)
        }
    }
}
