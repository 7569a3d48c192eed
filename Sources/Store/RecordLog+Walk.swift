package import SQL

extension RecordLog {
    /// Walks the exact bytes of at most so many records from an index on, in order and in constant memory.
    package static func forEach(
        from start: UInt64, count: Int, in database: Database, _ body: (UInt64, [UInt8]) throws -> Void
    ) throws {
        try database.forEachRow("SELECT idx, bytes FROM records WHERE idx >= ? ORDER BY idx LIMIT ?", start, count) {
            try body($0["idx"], $0["bytes"])
        }
    }
}
