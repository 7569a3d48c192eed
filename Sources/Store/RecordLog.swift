import Foundation
package import GRDB
import Quantities
package import TransparencyLog

/// The append-only log of records in the database: an RFC 6962 tree over their exact bytes.
package enum RecordLog {
    /// How many records there are.
    package static func size(in database: Database) throws -> UInt64 {
        try UInt64(Int64.fetchOne(database, sql: "SELECT COALESCE(MAX(idx) + 1, 0) FROM records") ?? 0)
    }

    static func append(bytes: [UInt8], kind: String, subject: String, in database: Database) throws -> UInt64 {
        let index = try size(in: database)
        try database.cachedStatement(sql: "INSERT INTO records(idx, kind, subject, bytes) VALUES (?, ?, ?, ?)")
            .execute(arguments: [Int64(index), kind, subject, bytes.blob])
        let insert = try database.cachedStatement(sql: "INSERT INTO log_hashes(level, idx, hash) VALUES (?, ?, ?)")
        for node in try MerkleTree.append(.leaf(bytes), at: index, reader: StoredHashes(database)) {
            try insert.execute(arguments: [node.level, Int64(node.index), node.hash.bytes.blob])
        }
        return index
    }

    package static func record(_ index: UInt64, in database: Database) throws -> LogRecord {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT bytes FROM records WHERE idx = ?"),
            arguments: [Int64(clamping: index)])
        guard let row else {
            throw Rejection(
                "store.record.unknown", expected: "an index below \(try size(in: database))", found: "\(index)",
                ja: "記録 \(index) はありません", en: "There is no record \(index)")
        }
        return try LogRecord(index: index, bytes: [UInt8](row["bytes"] as Data))
    }

    package static func records(about subject: String, in database: Database) throws -> [LogRecord] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT idx, bytes FROM records WHERE subject = ? ORDER BY idx"),
            arguments: [subject]
        ).map { try LogRecord(index: UInt64($0["idx"] as Int64), bytes: [UInt8]($0["bytes"] as Data)) }
    }

    package static func records(ofKind kind: String, in database: Database) throws -> [LogRecord] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT idx, bytes FROM records WHERE kind = ? ORDER BY idx"),
            arguments: [kind]
        ).map { try LogRecord(index: UInt64($0["idx"] as Int64), bytes: [UInt8]($0["bytes"] as Data)) }
    }

    /// All records whose kind begins with a prefix, in order.
    package static func records(ofKindsLike prefix: String, in database: Database) throws -> [LogRecord] {
        try Row.fetchAll(
            database,
            sql: "SELECT idx, bytes FROM records WHERE kind >= ? AND kind < ? ORDER BY idx",
            arguments: [prefix, prefix + "\u{10FFFF}"]
        ).map { try LogRecord(index: UInt64($0["idx"] as Int64), bytes: [UInt8]($0["bytes"] as Data)) }
    }

    package static func root(size: UInt64, in database: Database) throws -> LogHash {
        try MerkleTree.root(size: size, reader: StoredHashes(database))
    }

    /// The root over the first `size` records, from their bytes alone: no stored hash is trusted.
    package static func recomputedRoot(size: UInt64, in database: Database) throws -> LogHash {
        var tree = Frontier()
        let rows = try Row.fetchCursor(
            database, sql: "SELECT bytes FROM records WHERE idx < ? ORDER BY idx", arguments: [Int64(size)])
        while let row = try rows.next() { tree.append(LogHash.leaf([UInt8](row["bytes"] as Data))) }
        return tree.root
    }

    package static func inclusionProof(of index: UInt64, size: UInt64, in database: Database) throws -> [LogHash] {
        try MerkleTree.inclusionProof(index: index, size: size, reader: StoredHashes(database))
    }

    package static func consistencyProof(from: UInt64, to: UInt64, in database: Database) throws -> [LogHash] {
        try MerkleTree.consistencyProof(from: from, to: to, reader: StoredHashes(database))
    }

    /// The newest signed checkpoint, as the text of its note.
    package static func checkpoint(in database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT note FROM checkpoints ORDER BY size DESC LIMIT 1")
    }

    /// Signs the tree as it now stands. Part of the command's own transaction, so no reader sees records without it.
    static func sign(with signer: NoteSigner, in database: Database) throws {
        let size = try size(in: database)
        let checkpoint = try Checkpoint(origin: signer.name, size: size, root: root(size: size, in: database))
        let note = try checkpoint.signed(by: [signer])
        try database.cachedStatement(sql: "INSERT INTO checkpoints(size, note) VALUES (?, ?)")
            .execute(arguments: [Int64(size), String(decoding: note.bytes, as: UTF8.self)])
    }
}

/// The complete subtrees of the log, read from the database.
package struct StoredHashes: HashReader {
    private let database: Database

    package init(_ database: Database) { self.database = database }

    package func hash(level: Int, index: UInt64) throws -> LogHash {
        let bytes = try Data.fetchOne(
            database.cachedStatement(sql: "SELECT hash FROM log_hashes WHERE level = ? AND idx = ?"),
            arguments: [level, Int64(index)])
        guard let bytes else {
            throw Rejection(
                "store.log.hashMissing", expected: "the hash of subtree \(level)/\(index)", found: "none",
                ja: "ログのハッシュ \(level)/\(index) がありません", en: "The log's hash \(level)/\(index) is missing")
        }
        return try StoredHash.read(bytes)
    }
}
