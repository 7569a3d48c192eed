import Quantities
import SQL

/// Brings the tables to the newest step: forward only, each step in a transaction with the note that it was taken.
enum Migrator {
    /// - Throws: ``Rejection`` `store.folder.newer` when the tables know a step that this program does not.
    static func migrate(_ engine: any Engine) throws {
        guard try engine.read(taken) != Schema.steps.map(\.name) else { return }
        try engine.write { database in
            try takeOver(database)
            try database.run(script: notes)
        }
        // Several programs may start at once: each step is decided inside its own transaction.
        for (number, step) in Schema.steps.enumerated() {
            try engine.write { database in
                let taken = try taken(database)
                try refuseNewer(taken)
                guard taken.count == number else { return }
                try step.take(in: database)
                try database.execute("INSERT INTO schema_steps(name, number) VALUES (?, ?)", step.name, number)
            }
        }
    }

    private static func refuseNewer(_ taken: [String]) throws(Rejection) {
        let known = Schema.steps.map(\.name)
        guard taken.count > known.count || taken != Array(known.prefix(taken.count)) else { return }
        throw Rejection(
            "store.folder.newer", expected: "a data folder of this version or older", found: "a newer one",
            ja: "このデータフォルダはより新しい daicho で作られています。新しい daicho を使ってください",
            en: "This data folder was made by a newer daicho; use that one")
    }

    /// Brings empty tables to a step, in the caller's transaction: for what is then filled from a backup.
    /// - Throws: ``Rejection`` `restore.database.notEmpty` when there is anything already.
    static func begin(_ database: Database, with steps: Int) throws {
        let isNew = try !has(table: "schema_steps", database) && !has(table: "records", database)
        if isNew {
            try database.run(script: notes)
            return try take(Schema.steps.prefix(steps), from: 0, in: database)
        }
        guard try taken(database) == Schema.steps.prefix(steps).map(\.name),
            try StoredTables.all(after: steps).allSatisfy({ try $0.isEmpty(in: database) })
        else {
            throw Rejection(
                "restore.database.notEmpty", expected: "an empty database", found: "tables of daicho",
                ja: "データベースが空ではありません。空のデータベースを指定してください",
                en: "The database is not empty; name an empty one")
        }
    }

    /// Takes the steps after these, in the caller's transaction.
    static func finish(_ database: Database, from steps: Int) throws {
        try take(Schema.steps.dropFirst(steps), from: steps, in: database)
    }

    private static func take(_ steps: some Sequence<SchemaStep>, from first: Int, in database: Database) throws {
        for (number, step) in steps.enumerated() {
            try step.take(in: database)
            try database.execute(
                "INSERT INTO schema_steps(name, number) VALUES (?, ?)", step.name, first + number)
        }
    }

    private static let notes =
        "CREATE TABLE IF NOT EXISTS schema_steps(name TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL)"

    private static func taken(_ database: Database) throws -> [String] {
        guard try has(table: "schema_steps", database) else { return [] }
        return try database.all(String.self, "SELECT name FROM schema_steps ORDER BY number")
    }

    static func has(table: String, _ database: Database) throws -> Bool {
        let catalogue =
            switch database.dialect {
            case .sqlite: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?)"
            case .postgreSQL: "SELECT to_regclass(?) IS NOT NULL"
            }
        return try database.first(Bool.self, catalogue, table) ?? false
    }

    /// Data folders of the first days noted their steps under a library's name, in the same order.
    private static func takeOver(_ database: Database) throws {
        guard database.dialect == .sqlite, try has(table: "grdb_migrations", database) else { return }
        try database.run(
            script: """
                CREATE TABLE schema_steps(name TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL);
                INSERT INTO schema_steps SELECT identifier, ROW_NUMBER() OVER (ORDER BY rowid) - 1 FROM grdb_migrations;
                DROP TABLE grdb_migrations;
                """)
    }
}
