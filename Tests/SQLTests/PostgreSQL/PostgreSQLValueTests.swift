import Foundation
import SQL
import TestPostgreSQL
import Testing

@Suite(.enabled(if: PostgreSQLCluster.isInstalled))
struct PostgreSQLValueTests {
    private func engine() throws -> PostgreSQLEngine {
        try PostgreSQLEngine(url: PostgreSQLCluster.shared.get().newDatabase())
    }

    @Test("integers and texts are sent as the type that the server wants")
    func types() throws {
        try engine().write { database in
            try database.run(
                script: """
                    CREATE TABLE kinds(small SMALLINT, middle INTEGER, large BIGINT, flag BOOLEAN, word VARCHAR(10),
                        sign "char", called NAME, amount NUMERIC, moment TIMESTAMPTZ, form JSONB)
                    """)
            try database.execute(
                "INSERT INTO kinds VALUES (?, ?, ?, ?, ?, 'x', ?, ?, ?, ?)",
                -7, Int32.max, Int64.min, 1, "word", "name", 12, "2026-11-28T09:00:00+09:00", "{\"a\": \"?\"}")
            let row = try #require(
                try database.row(
                    """
                    SELECT small, middle, large, flag, word, sign, called, amount, CAST(moment AS TEXT) AS moment,
                        form ->> 'a' AS form, pg_sleep(0) AS nothing FROM kinds
                    """))
            #expect(try row["small"] as Int == -7)
            #expect(try row["middle"] as Int32 == .max)
            #expect(try row["large"] as Int64 == .min)
            #expect(try row["flag"] as Bool == true)
            #expect(try row["word"] as String == "word")
            #expect(try row["sign"] as String == "x")
            #expect(try row["called"] as String == "name")
            #expect(try row["amount"] as Int == 12)
            #expect(try row["moment"] as String == "2026-11-28 00:00:00+00")
            #expect(try row["form"] as String == "?")
            #expect(try row["nothing"] as Int? == nil)
            #expect(try database.first(Bool.self, "SELECT ?::regclass = 'kinds'::regclass", "kinds") == true)
        }
    }

    @Test(
        "sums are read exactly, or not at all",
        arguments: [
            "0", "1", "-1", "9999", "10000", "123456789012345678", "9223372036854775807", "-9223372036854775808",
            "5000000.00",
        ])
    func sums(number: String) throws {
        let sum = try engine().read { try $0.first(Int64.self, "SELECT \(number)::numeric") }
        #expect(sum == Int64(number.prefix { $0 != "." }))
    }

    @Test(
        "a number that is not whole or too large is refused",
        arguments: [
            "9223372036854775808::numeric", "-9223372036854775809::numeric", "0.5::numeric", "'NaN'::numeric",
            "1e30::numeric",
            "1.5::float8", "now()",
        ])
    func unreadable(number: String) throws {
        let engine = try engine()
        #expect { try engine.read { try $0.first(Int64.self, "SELECT \(number)") } } throws: {
            ($0 as? SQLFailure)?.kind == .misuse
        }
        #expect(try engine.read { try $0.first(Int.self, "SELECT 1") } == 1)
    }

    @Test("a value of the wrong type is refused before it is sent, and harms nothing")
    func wrongTypes() throws {
        try engine().write { database in
            try database.run(script: "CREATE TABLE t(n BIGINT, i INTEGER, s TEXT, b BYTEA, f BOOLEAN)")
            let attempts: [(String, any SQLBindable)] = [
                ("n", "1"), ("i", Int64.max), ("s", 1), ("s", [UInt8](repeating: 0, count: 3)), ("b", "x"), ("f", 2),
                ("s", "a\0b"),
            ]
            for (column, value) in attempts {
                #expect(throws: SQLFailure.self) { try database.execute("INSERT INTO t(\(column)) VALUES (?)", value) }
            }
            #expect { try database.execute("INSERT INTO t(n) VALUES (?)", 1, 2) } throws: {
                ($0 as? SQLFailure)?.kind == .misuse
            }
            #expect(throws: SQLFailure.self) { try database.run(script: "SELECT 1; \0") }
            #expect(throws: SQLFailure.self) { try database.rows("SELECT 1 \0") }
            #expect(try database.first(Int.self, "SELECT COUNT(*) FROM t") == 0)
        }
    }

    @Test("what fails never quotes a value")
    func noValues() throws {
        let engine = try engine()
        try engine.write { try $0.run(script: "CREATE TABLE t(s TEXT PRIMARY KEY, n BIGINT CHECK (n < 5))") }
        let attempts: [(Database) throws -> Void] = [
            { _ = try $0.rows("SELECT CAST(CAST(? AS TEXT) AS BIGINT)", "geheim") },
            { _ = try $0.rows("SELECT CAST(CAST(? AS TEXT) AS DATE)", "geheim'x") },
            { for _ in 1...2 { try $0.execute("INSERT INTO t(s) VALUES (?)", "geheim") } },
            { try $0.execute("INSERT INTO t(s, n) VALUES (?, 7)", "geheim") },
        ]
        for attempt in attempts {
            #expect { try engine.write(attempt) } throws: {
                let failure = $0 as? SQLFailure
                return failure != nil && failure?.message.contains("geheim") == false
            }
        }
    }

    @Test("large blobs and texts go both ways, one by one and in bulk")
    func large() throws {
        let blob = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let text = String(repeating: "台帳 ", count: 200_000)
        try engine().write { database in
            try database.run(script: "CREATE TABLE t(n BIGINT, s TEXT, b BYTEA)")
            for number in 1...5 { try database.execute("INSERT INTO t VALUES (?, ?, ?)", number, text, blob) }
            try database.bulk(into: "t", columns: ["b", "n", "s"]) { writer in
                for number in 6...10 { try writer.append(blob, number, text) }
            }
            var count = 0
            try database.forEachRow("SELECT n, s, b FROM t ORDER BY n") { row in
                count += 1
                let (number, string, bytes): (Int, String, [UInt8]) = (try row["n"], try row["s"], try row["b"])
                #expect(number == count && string == text && bytes == blob)
            }
            #expect(count == 10)
        }
    }
}
