import GRDBSQLite

/// The row on which a statement stands.
struct SQLiteCells: RowCells {
    let statement: OpaquePointer

    func integer(_ index: Int) -> Int64? {
        guard sqlite3_column_type(statement, Int32(index)) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(statement, Int32(index))
    }

    func bytes(_ index: Int) -> UnsafeRawBufferPointer? {
        let type = sqlite3_column_type(statement, Int32(index))
        guard type == SQLITE_BLOB || type == SQLITE_TEXT else { return nil }
        // The pointer first, then the length, as the manual of `sqlite3_column_blob` asks.
        let start = sqlite3_column_blob(statement, Int32(index))
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(index))))
    }
}
