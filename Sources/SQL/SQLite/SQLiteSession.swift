import Foundation
import GRDB
import GRDBSQLite

/// A connection of the library, spoken to through its cached statements.
///
/// Columns are read from the statement itself: the library's own rows copy each blob twice.
final class SQLiteSession: Session {
    private let connection: GRDB.Database
    /// Statements whose rows are being walked: the same text inside the walk gets a statement of its own.
    private var walked: Set<String> = []

    init(_ connection: GRDB.Database) { self.connection = connection }

    var dialect: Dialect { .sqlite }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws {
        try SQLFailure.translated {
            try connection.cachedStatement(sql: sql).execute(arguments: Self.bound(arguments))
        }
    }

    func run(script: String) throws {
        try SQLFailure.translated { try connection.execute(sql: script) }
    }

    func query(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws {
        var columns: Columns?
        try step(sql, arguments) { statement in
            let names = columns ?? Columns(statement.columnNames)
            columns = names
            try body(Row(names, Self.values(statement.sqliteStatement, names.names.count)))
        }
    }

    func walkInPlace(_ sql: String, _ arguments: [SQLValue], _ body: (borrowing RowInPlace) throws -> Void) throws {
        try step(sql, arguments) { try body(RowInPlace(SQLiteCells(statement: $0.sqliteStatement))) }
    }

    /// Runs a statement and calls `body` at each of its rows.
    private func step(_ sql: String, _ arguments: [SQLValue], _ body: (Statement) throws -> Void) throws {
        try SQLFailure.translated {
            let isNested = !walked.insert(sql).inserted
            defer { if !isNested { walked.remove(sql) } }
            let statement =
                try isNested ? connection.makeStatement(sql: sql) : connection.cachedStatement(sql: sql)
            let rows = try GRDB.Row.fetchCursor(statement, arguments: Self.bound(arguments))
            while try rows.next() != nil { try body(statement) }
        }
    }

    /// Rows are read as they are found: a long walk is a query like any other.
    func walk(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws {
        try query(sql, arguments, body)
    }

    func bulk(into table: String, columns: [String], _ fill: (BulkWriter) throws -> Void) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(SQLName(table)) (\(SQLName.list(columns))) VALUES (\(places))"
        let statement = try SQLFailure.translated { try connection.cachedStatement(sql: sql) }
        try fill(
            BulkWriter(columns: columns.count) { row in
                try SQLFailure.translated { try statement.execute(arguments: Self.bound(row)) }
            })
    }

    func openSavepoint() throws { try execute("SAVEPOINT command", []) }

    func releaseSavepoint() throws { try execute("RELEASE SAVEPOINT command", []) }

    func undoSavepoint() throws {
        try execute("ROLLBACK TO SAVEPOINT command", [])
        try execute("RELEASE SAVEPOINT command", [])
    }

    private static func bound(_ arguments: [SQLValue]) -> StatementArguments {
        StatementArguments(arguments.map(\.databaseValue))
    }

    private static func values(_ statement: OpaquePointer, _ count: Int) -> [SQLValue] {
        [SQLValue](unsafeUninitializedCapacity: count) { values, filled in
            for index in 0..<count {
                values.initializeElement(at: index, to: value(statement, Int32(index)))
            }
            filled = count
        }
    }

    private static func value(_ statement: OpaquePointer, _ index: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
        case SQLITE_NULL: return .null
        case SQLITE_BLOB:
            // The pointer first, then the length, as the manual of `sqlite3_column_blob` asks.
            let start = sqlite3_column_blob(statement, index)
            let count = Int(sqlite3_column_bytes(statement, index))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default:
            // No column holds a floating number; one that damage has made so is read as its text, and refused as such.
            let start = sqlite3_column_text(statement, index)
            let count = Int(sqlite3_column_bytes(statement, index))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }
}
