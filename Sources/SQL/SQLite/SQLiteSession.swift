import GRDB

/// A connection of the library, spoken to through its cached statements.
final class SQLiteSession: Session {
    private let connection: GRDB.Database
    /// Statements whose rows are being walked: the same text inside the walk gets a statement of its own.
    private var walked: Set<String> = []

    init(_ connection: GRDB.Database) { self.connection = connection }

    var dialect: Dialect { .sqlite }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws { try cached(sql).run(arguments) }

    func run(script: String) throws {
        try SQLFailure.translated { try connection.execute(sql: script) }
    }

    func query(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws {
        try with(sql) { statement in
            let columns = statement.columns
            try statement.forEachRow(arguments) { try body(Row(columns, $0)) }
        }
    }

    func walkInPlace(_ sql: String, _ arguments: [SQLValue], _ body: (borrowing RowInPlace) throws -> Void) throws {
        try with(sql) { try $0.forEachRowInPlace(arguments, body) }
    }

    /// Gives `body` the statement, or one of its own while that is being walked.
    private func with(_ sql: String, _ body: (SQLiteStatement) throws -> Void) throws {
        guard walked.insert(sql).inserted else {
            let own = try SQLFailure.translated { try connection.makeStatement(sql: sql) }
            return try withExtendedLifetime(own) { try body(SQLiteStatement(own, connection)) }
        }
        defer { walked.remove(sql) }
        try body(cached(sql))
    }

    /// Rows are read as they are found: a long walk is a query like any other.
    func walk(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws {
        try query(sql, arguments, body)
    }

    func bulk(into table: String, columns: [String], _ fill: (BulkWriter) throws -> Void) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(SQLName(table)) (\(SQLName.list(columns))) VALUES (\(places))"
        let statement = try cached(sql)
        try fill(BulkWriter(columns: columns.count) { try statement.run($0) })
    }

    /// The library keeps it for as long as the connection is open.
    private func cached(_ sql: String) throws -> SQLiteStatement {
        SQLiteStatement(try SQLFailure.translated { try connection.cachedStatement(sql: sql) }, connection)
    }
}
