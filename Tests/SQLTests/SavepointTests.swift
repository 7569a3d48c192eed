import SQL
import Testing

/// A failing statement is told inside the savepoint that it was given in, even by an engine that sends statements late.
@Suite struct SavepointTests {
    struct Stop: Error {}

    private static func ids(_ engine: any Engine) throws -> [Int] {
        try engine.read { try $0.all(Int.self, "SELECT id FROM things ORDER BY id") }
    }

    private static func insert(_ database: Database, _ id: Int) throws {
        try database.execute("INSERT INTO things(id) VALUES (?)", id)
    }

    @Test("a batch of commands loses only those that failed", arguments: TestEngine.all)
    func batch(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        var refused: [Int] = []
        try engine.write { database in
            for command in 1...200 {
                do {
                    try database.savepoint {
                        try Self.insert(database, command)
                        if command % 7 == 0 { try Self.insert(database, 1) }
                        try Self.insert(database, command + 1000)
                        if command % 10 == 0 { throw Stop() }
                    }
                } catch let failure as SQLFailure {
                    #expect(failure.kind == .constraint)
                    refused.append(command)
                } catch is Stop {
                    refused.append(command)
                }
            }
        }
        let expected = (1...200).filter { $0 % 7 == 0 || $0 % 10 == 0 }
        #expect(refused == expected)
        let kept = (1...200).filter { !expected.contains($0) }
        #expect(try Self.ids(engine) == kept + kept.map { $0 + 1000 })
    }

    @Test("a failure before a savepoint is told outside of it", arguments: TestEngine.all)
    func outside(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        var wasInside = false
        #expect {
            try engine.write { database in
                try Self.insert(database, 1)
                try Self.insert(database, 1)
                try database.savepoint { wasInside = true }
            }
        } throws: { ($0 as? SQLFailure)?.kind == .constraint }
        #expect(!wasInside)
        #expect(try Self.ids(engine) == [])
    }

    @Test("savepoints nest", arguments: TestEngine.all)
    func nested(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        try engine.write { database in
            try database.savepoint {
                try Self.insert(database, 1)
                let stopped = Result {
                    try database.savepoint {
                        try Self.insert(database, 2)
                        throw Stop()
                    }
                }
                #expect(throws: Stop.self) { try stopped.get() }
                let refused = Result {
                    try database.savepoint {
                        try Self.insert(database, 3)
                        try database.savepoint { try Self.insert(database, 4) }
                        try Self.insert(database, 1)
                    }
                }
                #expect(throws: SQLFailure.self) { try refused.get() }
                try database.savepoint { try Self.insert(database, 5) }
            }
            try Self.insert(database, 6)
        }
        #expect(try Self.ids(engine) == [1, 5, 6])
    }

    @Test("a refused query leaves the transaction to go on after the savepoint", arguments: TestEngine.all)
    func query(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        try engine.write { database in
            try Self.insert(database, 1)
            #expect(throws: SQLFailure.self) {
                try database.savepoint {
                    try Self.insert(database, 2)
                    _ = try database.rows("SELECT nonsense FROM things")
                }
            }
            #expect(throws: SQLFailure.self) {
                try database.savepoint { try database.run(script: "INSERT INTO things(id) VALUES (3); SELEKT 1;") }
            }
            #expect(try database.all(Int.self, "SELECT id FROM things") == [1])
        }
        #expect(try Self.ids(engine) == [1])
    }

    @Test("savepoints within a walk leave the walk alone", arguments: TestEngine.all)
    func withinWalk(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        try engine.write { database in
            for id in 1...1000 { try Self.insert(database, id) }
            var seen = 0
            try database.forEachRow("SELECT id FROM things WHERE id <= 1000 ORDER BY id") { row in
                let id: Int = try row[0]
                seen += 1
                try? database.savepoint {
                    try Self.insert(database, id + 1000)
                    if id % 100 != 0 { throw Stop() }
                }
            }
            #expect(seen == 1000)
            #expect(throws: Stop.self) {
                try database.savepoint {
                    try database.forEachRow("SELECT id FROM things") { _ in
                        try Self.insert(database, 5000)
                        throw Stop()
                    }
                }
            }
        }
        #expect(try Self.ids(engine).count == 1010)
    }
}
