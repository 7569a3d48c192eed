import SQL
import Testing

@testable import Store

@Suite struct StoredTablesTests {
    @Test("a backup knows every table of the schema, with every column and its kind", arguments: StoreKind.here)
    func complete(_ kind: StoreKind) throws {
        let store = try TemporaryStore(kind)
        let schema = try store.store.read { try Self.schema($0, kind) }
        let described = Dictionary(uniqueKeysWithValues: StoredTables.all.map { ($0.name, $0.columns) })
        for (table, columns) in schema where !Self.notKept.contains(table) {
            #expect(described[table] == columns, "\(table): add it to StoredTables")
        }
        #expect(Set(schema.keys) == Set(described.keys).union(Self.notKept))
    }

    private static let notKept = StoredTables.filledBySchema.union(StoredTables.passing)

    @Test("a backup's rows stand in the order of the primary key, which nothing else shares", arguments: StoreKind.here)
    func keys(_ kind: StoreKind) throws {
        let store = try TemporaryStore(kind)
        for table in StoredTables.all {
            #expect(
                try store.store.read { try Self.primaryKey(of: table.name, $0, kind) } == table.key, "\(table.name)")
            #expect(table.isNumbered == (table.key == ["key"]), "\(table.name)")
            #expect((1...Schema.steps.count).contains(table.step), "\(table.name)")
        }
    }

    @Test("a backup of an older schema has the columns of its time")
    func earlier() {
        func columns(_ table: String, _ steps: Int) -> [String]? {
            StoredTables.all(after: steps).first { $0.name == table }?.columnNames
        }
        #expect(columns("account_lines", 10) == nil)
        #expect(columns("account_lines", 20) == ["account", "record", "held", "retired"])
        #expect(columns("account_lines", 21) == ["account", "record", "held", "retired", "origins"])
        #expect(columns("blocks", 20)?.last == "record" && columns("blocks", 21)?.last == "origin")
    }

    /// Tables with their columns, as the engine tells them; without those of the engine and the parts of tables.
    private static func schema(_ database: Database, _ kind: StoreKind) throws -> [String: [StoredColumn]] {
        let sql =
            switch kind {
            case .sqlite:
                """
                SELECT t.name AS tab, c.name AS col, c.type AS kind FROM sqlite_master t, pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid
                """
            case .postgreSQL:
                """
                SELECT CAST(c.relname AS text) AS tab, CAST(a.attname AS text) AS col,
                    format_type(a.atttypid, a.atttypmod) AS kind
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind IN ('r', 'p')
                    AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                ORDER BY c.relname, a.attnum
                """
            }
        var tables: [String: [StoredColumn]] = [:]
        for row in try database.rows(sql) {
            let (table, column): (String, String) = try (row["tab"], row["col"])
            guard !notKept.contains(table) else {
                tables[table] = []
                continue
            }
            let name: String = try row["kind"]
            let kinds: [String: StoredColumn.Kind] = [
                "INTEGER": .integer, "TEXT": .text, "BLOB": .blob, "bigint": .integer, "text": .text, "bytea": .blob,
            ]
            let kind = try #require(kinds[name], "\(table).\(column) is of the kind \(name)")
            tables[table, default: []].append(StoredColumn(name: column, kind: kind))
        }
        return tables
    }

    private static func primaryKey(of table: String, _ database: Database, _ kind: StoreKind) throws -> [String] {
        switch kind {
        case .sqlite:
            try database.all(
                String.self, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table)
        case .postgreSQL:
            try database.all(
                String.self,
                """
                SELECT CAST(a.attname AS text) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(num, place)
                JOIN pg_attribute a ON a.attnum = k.num WHERE i.indisprimary AND i.indrelid = to_regclass(?)
                    AND a.attrelid = i.indrelid ORDER BY k.place
                """, table)
        }
    }
}
