import Quantities
package import SQL
package import TransparencyLog

/// A log that is written again from its records: the same indexes, tiles and roots.
package struct LogCopy {
    private let database: Database
    private var appender = TileAppender()
    private var leaves: [LogHash] = []

    package init(into database: Database) { self.database = database }

    package mutating func append(_ record: LogRecord, subject: String) throws {
        try RecordLog.append(
            bytes: record.bytes, at: record.index, kind: record.header.kind, subject: subject, in: database)
        leaves.append(record.leaf)
        if leaves.count == TilePath.fullWidth { try extend() }
    }

    /// Puts the signed checkpoint under the records.
    /// - Throws: ``LogError/rootMismatch(expected:computed:)`` when it is not about exactly these.
    package mutating func finish(_ checkpoint: Checkpoint, note: String) throws {
        try extend()
        guard appender.size == checkpoint.size, appender.root == checkpoint.root else {
            throw LogError.rootMismatch(expected: checkpoint.root, computed: appender.root)
        }
        try database.execute("INSERT INTO checkpoints(size, note) VALUES (?, ?)", checkpoint.size, note)
    }

    private mutating func extend() throws {
        try LogTiles.put(appender.append(contentsOf: leaves), in: database)
        leaves.removeAll(keepingCapacity: true)
    }
}
