import Foundation
import Synchronization
import TestPostgreSQL
import Testing

@testable import SQL

@Suite(.enabled(if: PostgreSQLCluster.isInstalled))
struct PostgreSQLEngineTests {
    private static func database() throws -> String { try PostgreSQLCluster.shared.get().newDatabase() }

    private static func things(_ url: String) throws -> PostgreSQLEngine {
        let engine = try PostgreSQLEngine(url: url)
        try engine.write {
            try $0.run(script: "CREATE TABLE IF NOT EXISTS things(id BIGINT PRIMARY KEY, name TEXT)")
        }
        return engine
    }

    /// Ends a session as an administrator would.
    private static func terminate(_ pid: Int, by other: PostgreSQLEngine) throws {
        let isGone = try other.read { try $0.first(Bool.self, "SELECT pg_terminate_backend(?, 5000)", pid) }
        #expect(isGone == true)
    }

    // MARK: Writers

    @Test("writers of several processes take turns: each sees what all before it have committed")
    func serial() throws {
        let url = try Self.database()
        let engines = [try Self.things(url), try Self.things(url)]
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { worker in
            for round in 0..<40 {
                do {
                    try engines[worker % 2].write { database in
                        let last = try database.first(Int.self, "SELECT COALESCE(MAX(id), 0) FROM things") ?? 0
                        try database.execute(
                            "INSERT INTO things(id, name) VALUES (?, ?)", last + 1, "\(worker) \(round)")
                    }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try engines[0].read { try $0.all(Int.self, "SELECT id FROM things ORDER BY id") } == Array(1...240))
    }

    @Test("who waits too long for the other writers is told that they are busy")
    func busy() throws {
        let url = try Self.database()
        let (one, two) = (try Self.things(url), try Self.things(url))
        try two.write { try $0.run(script: "SET lock_timeout = '100ms'") }
        try one.write { database in
            try database.execute("INSERT INTO things(id) VALUES (1)")
            #expect { try two.write { try $0.execute("INSERT INTO things(id) VALUES (2)") } } throws: {
                ($0 as? SQLFailure)?.kind == .busy
            }
        }
        try two.write { try $0.execute("INSERT INTO things(id) VALUES (2)") }
        #expect(try one.read { try $0.first(Int.self, "SELECT COUNT(*) FROM things") } == 2)
    }

    @Test("writers of one process wait for each other, and readers for a free connection")
    func waiting() throws {
        let engine = try Self.things(Self.database())
        let done = DispatchSemaphore(value: 0)
        try engine.write { database in
            for id in 1...3 {
                Thread.detachNewThread {
                    try? engine.write { try $0.execute("INSERT INTO things(id) VALUES (?)", id) }
                    done.signal()
                }
            }
            #expect(done.wait(timeout: .now() + 0.2) == .timedOut)
            try database.execute("INSERT INTO things(id) VALUES (4)")
        }
        for _ in 1...3 { done.wait() }
        for _ in 1...20 {
            Thread.detachNewThread {
                _ = try? engine.read { try $0.first(Int.self, "SELECT 1 FROM pg_sleep(0.05)") }
                done.signal()
            }
        }
        for _ in 1...20 { #expect(done.wait(timeout: .now() + 20) == .success) }
        #expect(try engine.read { try $0.first(Int.self, "SELECT COUNT(*) FROM things") } == 4)
    }

    @Test("a failure that the caller has swallowed is thrown at the end")
    func swallowed() throws {
        let engine = try Self.things(Self.database())
        #expect {
            try engine.write { database in
                try database.execute("INSERT INTO things(id) VALUES (1)")
                try database.execute("INSERT INTO things(id) VALUES (1)")
                _ = try? database.rows("SELECT 1")
            }
        } throws: { ($0 as? SQLFailure)?.kind == .constraint }
        #expect(try engine.read { try $0.first(Int.self, "SELECT COUNT(*) FROM things") } == 0)
        try engine.write { try $0.execute("INSERT INTO things(id) VALUES (1)") }
    }

    @Test("what only the commit refuses is thrown, and has not happened")
    func deferred() throws {
        let engine = try Self.things(Self.database())
        try engine.write {
            try $0.run(
                script: """
                    CREATE TABLE parts(thing BIGINT REFERENCES things(id) DEFERRABLE INITIALLY DEFERRED);
                    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                        RAISE EXCEPTION 'parts are never removed'; END $$;
                    CREATE TRIGGER parts_stay BEFORE DELETE ON parts FOR EACH ROW EXECUTE FUNCTION refuse();
                    """)
        }
        #expect { try engine.write { try $0.execute("INSERT INTO parts VALUES (5)") } } throws: {
            ($0 as? SQLFailure)?.kind == .constraint
        }
        #expect(try engine.read { try $0.first(Int.self, "SELECT COUNT(*) FROM parts") } == 0)
        try engine.write { database in
            try database.execute("INSERT INTO things(id) VALUES (5)")
            try database.execute("INSERT INTO parts VALUES (5)")
        }
        #expect { try engine.write { try $0.execute("DELETE FROM parts") } } throws: {
            $0 as? SQLFailure == SQLFailure(.constraint, code: "P0001", message: "parts are never removed")
        }
    }

    @Test("a database that gives up durability is overruled")
    func durable() throws {
        let url = try Self.database()
        try PostgreSQLEngine(url: url).write { database in
            let name = try database.first(String.self, "SELECT current_database()") ?? ""
            try database.run(
                script: """
                    ALTER DATABASE \(name) SET synchronous_commit = off;
                    ALTER DATABASE \(name) SET TimeZone = 'Asia/Tokyo';
                    """)
        }
        try PostgreSQLEngine(url: url).write { database in
            let settings = [
                "synchronous_commit", "TimeZone", "lock_timeout", "application_name", "transaction_isolation",
            ]
            let values = try settings.map { try database.first(String.self, "SELECT current_setting(?)", $0) }
            #expect(values == ["on", "UTC", "10s", "daicho", "read committed"])
        }
    }

    // MARK: Lost connections

    @Test("a session that is ended within a transaction fails it, and the next one goes through")
    func terminated() throws {
        let url = try Self.database()
        let (engine, other) = (try Self.things(url), try Self.things(url))
        #expect {
            try engine.write { database in
                try database.execute("INSERT INTO things(id) VALUES (1)")
                let pid = try #require(try database.first(Int.self, "SELECT pg_backend_pid()"))
                try Self.terminate(pid, by: other)
                try? database.execute("INSERT INTO things(id) VALUES (2)")
                _ = try? database.rows("SELECT 1")
            }
        } throws: { ($0 as? SQLFailure)?.kind == .connectionLost }
        #expect {
            try engine.read { database in
                let pid = try #require(try database.first(Int.self, "SELECT pg_backend_pid()"))
                try Self.terminate(pid, by: other)
                _ = try database.rows("SELECT 1")
            }
        } throws: { ($0 as? SQLFailure)?.kind == .connectionLost }
        try engine.write { try $0.execute("INSERT INTO things(id) VALUES (3)") }
        #expect(try engine.read { try $0.all(Int.self, "SELECT id FROM things") } == [3])
    }

    @Test("a session that is ended between transactions is replaced unnoticed")
    func terminatedIdle() throws {
        let url = try Self.database()
        let (engine, other) = (try Self.things(url), try Self.things(url))
        for id in 1...3 {
            let writing = try engine.write { try $0.first(Int.self, "SELECT pg_backend_pid()") }
            let reading = try engine.read { try $0.first(Int.self, "SELECT pg_backend_pid()") }
            try Self.terminate(#require(writing), by: other)
            try Self.terminate(#require(reading), by: other)
            try engine.write { try $0.execute("INSERT INTO things(id) VALUES (?)", id) }
            #expect(try engine.read { try $0.first(Int.self, "SELECT COUNT(*) FROM things") } == id)
        }
    }

    @Test("a server that crashes fails the transaction; the next one waits for it to come back")
    func restarted() throws {
        let cluster = try PostgreSQLCluster()
        defer { cluster.end() }
        let engine = try Self.things(cluster.newDatabase())
        #expect {
            try engine.write { database in
                try database.execute("INSERT INTO things(id) VALUES (1)")
                _ = try database.rows("SELECT 1")
                try cluster.stop(mode: "immediate")
                try database.execute("INSERT INTO things(id) VALUES (2)")
            }
        } throws: { ($0 as? SQLFailure)?.kind == .connectionLost }
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.5)
            try? cluster.start()
        }
        try engine.write { try $0.execute("INSERT INTO things(id) VALUES (3)") }
        #expect(try engine.read { try $0.all(Int.self, "SELECT id FROM things") } == [3])
        try cluster.stop()
        try cluster.start()
        #expect(try engine.read { try $0.all(Int.self, "SELECT id FROM things") } == [3])
        try engine.write { try $0.execute("INSERT INTO things(id) VALUES (4)") }
    }

    @Test("when the server in charge is gone, the next of the hosts is turned to")
    func failover() throws {
        let (first, second) = (try PostgreSQLCluster(), try PostgreSQLCluster.shared.get())
        defer { first.end() }
        let hosts = "%2Fnowhere,\(first.host),\(second.host)"
        for cluster in [first, second] {
            try cluster.newDatabase(named: "ledger")
            _ = try Self.things(cluster.url(database: "ledger"))
        }
        let engine = try PostgreSQLEngine(url: "postgres://daicho@\(hosts)/ledger")
        try engine.write { try $0.execute("INSERT INTO things(id) VALUES (1)") }
        #expect(try engine.read { try $0.all(Int.self, "SELECT id FROM things") } == [1])
        try first.stop()
        // The second stands in for a replica that has taken over; that it lacks the row shows which one answers.
        #expect(try engine.read { try $0.all(Int.self, "SELECT id FROM things") } == [])
        try engine.write { try $0.execute("INSERT INTO things(id) VALUES (2)") }
        #expect(try engine.read { try $0.all(Int.self, "SELECT id FROM things") } == [2])
    }

    // MARK: The pipeline

    @Test("a transaction costs a round trip for each question and two more, however many statements it writes with")
    func roundTrips() throws {
        let engine = try Self.things(Self.database())
        func command(_ database: Database, _ id: Int) throws {
            _ = try database.first(Int.self, "SELECT id FROM things WHERE id = ?", id)
            try database.execute("INSERT INTO things(id) VALUES (?)", id)
            try database.execute("INSERT INTO things(id, name) VALUES (?, ?)", -id, "x")
            try database.execute("UPDATE things SET name = ? WHERE id = ?", "y", id)
        }
        try engine.write { try command($0, 1) }
        let before = try engine.roundTrips
        try engine.write { database in
            for id in 2...11 { try command(database, id) }
        }
        // One more to begin and one to commit.
        #expect(try engine.roundTrips - before == 10 + 2)
    }

    @Test("thousands of statements are sent in bounded pieces")
    func longQueue() throws {
        let engine = try Self.things(Self.database())
        try engine.write { database in
            for id in 1...5000 { try database.execute("INSERT INTO things(id) VALUES (?)", id) }
            // Answers that nobody reads do not stand in the way.
            for _ in 1...20 { try database.execute("SELECT repeat('x', 1000) FROM things") }
        }
        #expect(throws: SQLFailure.self) {
            try engine.write { database in
                for id in 5001...6000 { try database.execute("INSERT INTO things(id) VALUES (?)", id % 5500) }
            }
        }
        #expect(try engine.read { try $0.first(Int.self, "SELECT COUNT(*) FROM things") } == 5000)
    }

    @Test("a question, a walk and a commit are answered, however long the queue before them")
    func everyLength() throws {
        let engine = try Self.things(Self.database())
        for length in 120...135 {
            try engine.write { database in
                func queue() throws {
                    for id in 1...length { try database.execute("UPDATE things SET name = 'x' WHERE id = ?", id) }
                }
                try queue()
                let answer = try database.first(Int.self, "SELECT 7")
                try queue()
                var walked = 0
                try database.forEachRow("SELECT 1") { _ in walked += 1 }
                #expect(answer == 7 && walked == 1)
                try queue()
            }
        }
    }

    @Test("only so many statements are kept prepared, here and on the server")
    func manyStatements() throws {
        let engine = try Self.things(Self.database())
        let held = "SELECT COUNT(*) FROM pg_prepared_statements"
        try engine.write { database in
            for round in 1...2 {
                for number in 1...600 {
                    let sum = try database.first(Int.self, "SELECT CAST(? AS BIGINT) + \(number)", round)
                    #expect(sum == number + round)
                }
            }
            #expect(try database.first(Int.self, held) ?? .max <= 257)
        }
        // Those let go while a transaction is aborted stay on the server only until the next chance.
        for number in 1...300 {
            try? engine.write { database in
                _ = try? database.rows("SELECT \(number) FROM none")
                try database.execute("INSERT INTO things(id) VALUES (\(number))")
            }
        }
        try engine.write { database throws in
            #expect(try database.first(Int.self, "SELECT 1 + CAST(? AS BIGINT)", 1) == 2)
            #expect(try database.first(Int.self, held) ?? .max <= 257)
        }
    }

    @Test("a table that changes under a prepared statement is noticed once")
    func changedTable() throws {
        let url = try Self.database()
        let (engine, other) = (try Self.things(url), try Self.things(url))
        func names() throws -> Int { try engine.write { try $0.rows("SELECT * FROM things WHERE id >= ?", 0).count } }
        #expect(try names() == 0)
        try other.write { try $0.run(script: "ALTER TABLE things ADD COLUMN more TEXT") }
        #expect(throws: SQLFailure.self) { try names() }
        #expect(try names() == 0)
    }

    // MARK: Reading

    @Test("a walk over much more than fits holds little of it")
    func boundedMemory() throws {
        let engine = try Self.things(Self.database())
        var rows = 0
        var most = 0
        let before = Self.residentBytes()
        try engine.read { database in
            try database.forEachRow(
                "SELECT n, repeat('x', 6000) FROM generate_series(1, CAST(? AS BIGINT)) AS numbers(n)", 100_000
            ) { row in
                rows += 1
                if rows % 1000 == 0 { most = max(most, Self.residentBytes()) }
            }
        }
        #expect(rows == 100_000)
        // 600 MB have passed. Other tests run beside this one and hold some.
        #expect(most - before < 250 << 20)
    }

    @Test("readers beside each other and within each other find connections")
    func readers() throws {
        let engine = try Self.things(Self.database())
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 12) { _ in
            for _ in 0..<20 {
                do {
                    let one = try engine.read { try $0.first(Int.self, "SELECT 1 FROM pg_sleep(0.001)") }
                    if one != 1 { failures.withLock { $0.append("wrong") } }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try engine.read { _ in try engine.read { try $0.first(Int.self, "SELECT 1") } } == 1)
    }

    private static func residentBytes() -> Int {
        let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
        return (pages.flatMap { Int($0) } ?? 0) * 4096
    }
}
