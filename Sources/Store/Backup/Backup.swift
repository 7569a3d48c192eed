import Quantities
package import SQL

/// All rows of all tables as one stream that is the same whatever engine holds them: to keep, and to move between engines.
package enum Backup {
    /// Writes one consistent state of the tables, in constant memory.
    /// - Parameters:
    ///   - keys: files of the folder's `keys`; none are written unless they are asked for.
    ///   - progress: is told the table and its rows so far, now and then.
    /// - Returns: what was written, with its seal.
    package static func write(
        _ database: Database, verifierKey: String, keys: [KeyContent]?, to writer: BackupWriter,
        progress: (String, UInt64) -> Void
    ) throws -> BackupSummary {
        let head = try RecordLog.head(in: database)
        let header = BackupHeader(
            hasKeys: keys != nil, logRoot: head.root, logSize: head.size, schema: Schema.steps.map(\.name),
            verifierKey: verifierKey)
        try writer.begin(header)
        var counts: [String: UInt64] = [:]
        for table in StoredTables.all {
            try writer.begin(table)
            var count: UInt64 = 0
            progress(table.name, 0)
            try table.forEachRow(in: database) { row in
                try writer.row(row)
                count += 1
                if count.isMultiple(of: 4096) { progress(table.name, count) }
            }
            try writer.end(count)
            counts[table.name] = count
        }
        for key in keys ?? [] { try writer.key(key.name, key.content) }
        return BackupSummary(header: header, rows: counts, seal: try writer.finish())
    }

    /// Makes the tables as they were, in this one transaction.
    ///
    /// The steps of the schema that the backup had not taken yet are taken afterwards.
    /// - Returns: the key files.
    /// - Throws: ``Rejection`` `restore.database.notEmpty`, and as ``BackupReader``.
    package static func restore(
        _ reader: BackupReader, into database: Database, progress: (String, UInt64) -> Void
    ) throws -> [KeyContent] {
        let steps = reader.header.schema.count
        try Migrator.begin(database, with: steps)
        let keys = try reader.read { table, rows in
            var count: UInt64 = 0
            progress(table.name, 0)
            try database.bulk(into: table.name, columns: table.columnNames) { writer in
                try rows.forEach { row in
                    try writer.append(row: row)
                    count += 1
                    if count.isMultiple(of: 4096) { progress(table.name, count) }
                }
            }
            try table.goOnNumbering(in: database)
        }
        let head = try? RecordLog.head(in: database)
        guard let head, head == reader.header.logHead, try RecordLog.size(in: database) == head.size else {
            throw BackupFormat.malformed("a log of \(reader.header.logSize) records", "\(head?.size ?? 0)")
        }
        try Migrator.finish(database, from: steps)
        return keys
    }

    /// Makes empty tables at the newest step of the schema, in this one transaction.
    /// - Throws: ``Rejection`` `restore.database.notEmpty`.
    package static func begin(_ database: Database) throws {
        try Migrator.begin(database, with: Schema.steps.count)
    }

    /// The key files of a backup whose rows are not wanted.
    package static func keys(_ reader: BackupReader) throws -> [KeyContent] {
        try reader.read { _, rows in try rows.forEach { _ in } }
    }

    /// Whether the tables hold exactly this log.
    package static func holds(_ head: LogHead, in database: Database) throws -> Bool {
        guard try Migrator.has(table: "records", database) else { return false }
        return try RecordLog.head(in: database) == head
    }
}

/// What a backup holds.
package struct BackupSummary: Sendable {
    package let header: BackupHeader
    /// Rows by table.
    package let rows: [String: UInt64]
    /// SHA-256 of all before it, in hexadecimal digits.
    package let seal: String
}
