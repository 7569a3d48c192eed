import SQL

/// A table whose rows a backup holds.
struct StoredTable: Hashable, Sendable {
    let name: String
    /// All that are not generated, in the order in which a row's values stand.
    let columns: [StoredColumn]
    /// The primary key: rows are written in its order, so that both engines write the same bytes.
    let key: [String]
    /// The number of the schema's step that made it.
    let step: Int
    /// Columns that stand behind the others since a later step.
    let later: [Int: [StoredColumn]]
    /// Its `key` is given by the database, which must go on after the highest.
    let isNumbered: Bool

    init(
        _ name: String, step: Int, key: [String], isNumbered: Bool = false, _ columns: [StoredColumn],
        later: [Int: [StoredColumn]] = [:]
    ) {
        self.name = name
        self.columns = columns
        self.later = later
        self.key = key
        self.step = step
        self.isNumbered = isNumbered
    }

    /// As it is after so many steps of the schema.
    func after(_ steps: Int) -> StoredTable {
        let known = later.keys.sorted().filter { $0 <= steps }.flatMap { later[$0] ?? [] }
        return StoredTable(name, step: step, key: key, isNumbered: isNumbered, columns + known)
    }

    var columnNames: [String] { columns.map(\.name) }

    func forEachRow(in database: Database, _ body: ([SQLValue]) throws -> Void) throws {
        let sql =
            "SELECT \(columnNames.joined(separator: ", ")) FROM \(name) ORDER BY \(key.joined(separator: ", "))"
        try database.forEachRow(sql) { try body($0.values) }
    }

    func isEmpty(in database: Database) throws -> Bool {
        try database.first(Bool.self, "SELECT NOT EXISTS (SELECT 1 FROM \(name))") ?? true
    }

    /// SQLite always goes on after the highest key; PostgreSQL keeps a sequence beside the table.
    func goOnNumbering(in database: Database) throws {
        guard isNumbered, database.dialect == .postgreSQL else { return }
        _ = try database.rows(
            "SELECT setval(pg_get_serial_sequence('\(name)', 'key'), MAX(key)) FROM \(name) HAVING COUNT(*) > 0")
    }
}
