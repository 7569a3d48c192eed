import Foundation
package import SQL
package import Quantities
import Registry
package import TransparencyLog

/// The append-only log of records in the database: an RFC 6962 tree over their exact bytes.
package enum RecordLog {
    /// How many records there are.
    package static func size(in database: Database) throws -> UInt64 {
        try UInt64(database.first(Int64.self, "SELECT COALESCE(MAX(idx) + 1, 0) FROM records") ?? 0)
    }

    static func append(
        bytes: [UInt8], at index: UInt64, kind: String, subject: String, in database: Database
    ) throws {
        let records = database.deferred(AppendedRecords.self)
        records.append(bytes, at: index, kind: kind, subject: subject)
        if records.areMany { try database.settle() }
    }

    package static func record(_ index: UInt64, in database: Database) throws -> LogRecord {
        // Records are only added: one that stands is as it will be, and nothing need be written to read it.
        let sql = "SELECT bytes FROM records WHERE idx = ?"
        guard let row = try database.standingRow(sql, index) ?? database.row(sql, index) else {
            throw Rejection(
                "store.record.unknown", expected: "an index below \(try size(in: database))", found: "\(index)",
                ja: "記録 \(index) はありません", en: "There is no record \(index)")
        }
        let record = try LogRecord(index: index, bytes: row["bytes"])
        try compare(record.leaf, index, in: database)
        return record
    }

    /// A record whose bytes are not those that were hashed is not served.
    /// - Throws: ``Rejection`` `store.record.altered`.
    private static func compare(_ leaf: LogHash, _ index: UInt64, in database: Database) throws {
        let width = UInt64(TilePath.fullWidth)
        let tile = try database.standingRow(
            "SELECT substr(hashes, ?, ?) FROM log_tiles WHERE level = 0 AND idx = ?",
            Int32(index % width) * Int32(LogHash.byteCount) + 1, Int32(LogHash.byteCount), index / width)
        // One that this transaction has appended is not in a tile yet.
        guard let stored: [UInt8] = try tile?[0], !stored.isEmpty, stored != leaf.bytes else { return }
        throw Rejection(
            "store.record.altered", expected: "the bytes that were hashed", found: "record \(index)",
            ja: "記録 \(index) の内容が書き換えられています。`daicho fsck` で検査してください",
            en: "The bytes of record \(index) were altered; look at the folder with `daicho fsck`")
    }

    /// The day on which a record takes effect. It never changes, so the writer remembers it.
    package static func effectiveDay(of index: UInt64, in database: Database) throws -> Day {
        let day = try database.remembered(index) { () -> Day? in
            try record(index, in: database).header.effectiveAt.day
        }
        guard let day else { preconditionFailure("a record has a day") }
        return day
    }

    /// What holds for the records that are found by their subject: all but movements of units. A question has to repeat it
    /// for the index to be used.
    static let isFiled = "kind NOT IN ('\(UnitsTransferred.kind)', '\(UnitsRetired.kind)')"

    /// All records about something, in order; without movements of units, which ``AccountLines`` finds.
    package static func records(about subject: String, in database: Database) throws -> [LogRecord] {
        try database.rows(
            "SELECT idx, bytes FROM records WHERE subject = ? AND \(isFiled) ORDER BY idx", subject
        ).map { try LogRecord(index: $0[0], bytes: $0[1]) }
    }

    package static func records(ofKind kind: String, in database: Database) throws -> [LogRecord] {
        try database.rows("SELECT idx, bytes FROM records WHERE kind = ? ORDER BY idx", kind).map {
            try LogRecord(index: $0[0], bytes: $0[1])
        }
    }

    /// The last record of a kind, by one seek in an index, however long the log.
    package static func last(ofKind kind: String, in database: Database) throws -> LogRecord? {
        try database.row("SELECT idx, bytes FROM records WHERE kind = ? ORDER BY idx DESC LIMIT 1", kind).map {
            try LogRecord(index: $0[0], bytes: $0[1])
        }
    }

    /// All records whose kind begins with a prefix, in order.
    package static func records(ofKindsLike prefix: String, in database: Database) throws -> [LogRecord] {
        try database.rows(
            "SELECT idx, bytes FROM records WHERE kind >= ? AND kind < ? ORDER BY idx", prefix, prefix + "\u{10FFFF}"
        ).map { try LogRecord(index: $0["idx"], bytes: $0["bytes"]) }
    }

    /// Walks the exact bytes of the first `size` records, in order and in constant memory.
    package static func forEach(
        upTo size: UInt64, in database: Database, _ body: ([UInt8]) throws -> Void
    ) throws {
        try database.forEachRow("SELECT bytes FROM records WHERE idx < ? ORDER BY idx", size) { try body($0[0]) }
    }

    /// Walks the first `size` records whose kind begins with a prefix, in order and in constant memory.
    package static func forEach(
        ofKindsLike prefix: String, upTo size: UInt64, in database: Database, _ body: (LogRecord) throws -> Void
    ) throws {
        try database.forEachRow(
            "SELECT idx, bytes FROM records WHERE kind >= ? AND kind < ? AND idx < ? ORDER BY idx", prefix,
            prefix + "\u{10FFFF}", size
        ) { try body(LogRecord(index: $0["idx"], bytes: $0["bytes"])) }
    }

    /// The log as it was last signed: at least all that was committed before this reading began.
    package static func head(in database: Database) throws -> LogHead {
        let note = try database.first(String.self, "SELECT note FROM checkpoints ORDER BY size DESC LIMIT 1")
        guard let note else { return LogHead(size: 0, root: .emptyRoot) }
        let checkpoint = try Checkpoint(text: SignedNote(Array(note.utf8)).text)
        return LogHead(size: checkpoint.size, root: checkpoint.root)
    }

    package static func root(size: UInt64, in database: Database) throws -> LogHash {
        try MerkleTree.root(size: size, reader: tree(size, database))
    }

    private static func tree(_ size: UInt64, _ database: Database) -> TiledTree<TileCache<LogTiles>> {
        TiledTree(size: size, source: TileCache(LogTiles(database)))
    }

    /// The root over the first `size` records, from their bytes alone: no stored hash is trusted.
    package static func recomputedRoot(size: UInt64, in database: Database) throws -> LogHash {
        var tree = Frontier()
        try database.forEachRow("SELECT bytes FROM records WHERE idx < ? ORDER BY idx", size) { row in
            tree.append(LogHash.leaf(try row["bytes"] as [UInt8]))
        }
        return tree.root
    }

    package static func inclusionProof(of index: UInt64, size: UInt64, in database: Database) throws -> [LogHash] {
        try MerkleTree.inclusionProof(index: index, size: size, reader: tree(size, database))
    }

    package static func consistencyProof(from: UInt64, to: UInt64, in database: Database) throws -> [LogHash] {
        try MerkleTree.consistencyProof(from: from, to: to, reader: tree(to, database))
    }

    /// The newest signed checkpoint, as the text of its note, with the cosignatures that are known.
    package static func checkpoint(in database: Database) throws -> String? {
        let row = try database.row("SELECT size, note FROM checkpoints ORDER BY size DESC LIMIT 1")
        return try row.map { try $0["note"] + Cosignatures.lines(size: $0["size"], in: database) }
    }

    /// The newest signed checkpoint.
    package static func note(in database: Database) throws -> SignedNote? {
        try checkpoint(in: database).map { try SignedNote(Array($0.utf8)) }
    }

    /// The checkpoint that was signed at a size, with its cosignatures; nil when no commit ended there.
    package static func note(size: UInt64, in database: Database) throws -> SignedNote? {
        let note = try database.first(String.self, "SELECT note FROM checkpoints WHERE size = ?", size)
        return try note.map { try SignedNote(Array(($0 + Cosignatures.lines(size: size, in: database)).utf8)) }
    }
}

/// So many records have this root.
package struct LogHead: Hashable, Sendable {
    package let size: UInt64
    package let root: LogHash

    package init(size: UInt64, root: LogHash) {
        self.size = size
        self.root = root
    }
}
