import GRDB
import GRDBSQLite

/// A prepared statement, bound and stepped by the engine's own calls: the library's own way copies every blob twice and
/// costs more than most statements here. The library still prepares it and keeps it for the next time.
struct SQLiteStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer?

    init(_ statement: Statement, _ connection: GRDB.Database) {
        handle = statement.sqliteStatement
        self.connection = connection.sqliteConnection
    }

    var columns: Columns {
        Columns((0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) })
    }

    /// Runs the statement to its end; rows, if it has any, are passed over.
    func run(_ arguments: [SQLValue]) throws(SQLFailure) {
        try bind(arguments)
        defer { sqlite3_reset(handle) }
        while try step() {}
    }

    /// Hands over the values of each row.
    func forEachRow(_ arguments: [SQLValue], _ body: ([SQLValue]) throws -> Void) throws {
        try bind(arguments)
        defer { sqlite3_reset(handle) }
        let count = Int(sqlite3_column_count(handle))
        while try step() { try body(values(count)) }
    }

    /// The same, with each row as it lies in the engine's memory.
    func forEachRowInPlace(_ arguments: [SQLValue], _ body: (borrowing RowInPlace) throws -> Void) throws {
        try bind(arguments)
        defer { sqlite3_reset(handle) }
        while try step() { try body(RowInPlace(SQLiteCells(statement: handle))) }
    }

    /// Whether there is another row.
    private func step() throws(SQLFailure) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
        }
    }

    private func bind(_ arguments: [SQLValue]) throws(SQLFailure) {
        guard sqlite3_bind_parameter_count(handle) == arguments.count else {
            throw SQLFailure(
                .misuse, code: "arguments", message: "\(arguments.count) values for a statement of another number")
        }
        for (index, value) in arguments.enumerated() {
            guard bind(value, Int32(index + 1)) == SQLITE_OK else { throw failure() }
        }
    }

    /// The engine copies what it is given: nothing must outlive the call.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private func bind(_ value: SQLValue, _ place: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, place)
        case .integer(let value): return sqlite3_bind_int64(handle, place, value)
        case .text(var value):
            return value.withUTF8 { bytes in
                // A null pointer would bind NULL, and an empty buffer may have one.
                bytes.baseAddress.map {
                    sqlite3_bind_text64(
                        handle, place, UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self),
                        UInt64(bytes.count), Self.copied, UInt8(SQLITE_UTF8))
                } ?? sqlite3_bind_text(handle, place, "", 0, Self.copied)
            }
        case .blob(let value):
            guard !value.isEmpty else { return sqlite3_bind_zeroblob(handle, place, 0) }
            return value.withUnsafeBytes {
                sqlite3_bind_blob64(handle, place, $0.baseAddress, UInt64($0.count), Self.copied)
            }
        }
    }

    private func values(_ count: Int) -> [SQLValue] {
        [SQLValue](unsafeUninitializedCapacity: count) { values, filled in
            for index in 0..<count {
                values.initializeElement(at: index, to: value(Int32(index)))
            }
            filled = count
        }
    }

    private func value(_ index: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_NULL: return .null
        case SQLITE_BLOB:
            // The pointer first, then the length, as the manual of `sqlite3_column_blob` asks.
            let start = sqlite3_column_blob(handle, index)
            let count = Int(sqlite3_column_bytes(handle, index))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default:
            // No column holds a floating number; one that damage has made so is read as its text, and refused as such.
            let start = sqlite3_column_text(handle, index)
            let count = Int(sqlite3_column_bytes(handle, index))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        }
    }

    private func failure() -> SQLFailure {
        let code = sqlite3_extended_errcode(connection)
        return SQLFailure(sqlite: code, message: String(cString: sqlite3_errmsg(connection)))
    }
}
