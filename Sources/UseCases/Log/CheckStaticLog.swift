import Foundation
import Quantities
import Store
import TransparencyLog

/// Checks a log from its public files alone, as a stranger would (公開フォルダの検査): every entry is hashed, every tile
/// recomputed, and the root compared with the one that was signed.
package struct CheckStaticLog {
    package let site: StaticLog
    package let trust: LogTrust
    /// A checkpoint of the same log that was kept from earlier: the log must continue it.
    package let since: [UInt8]?

    package init(site: StaticLog, trust: LogTrust, since: [UInt8]? = nil) {
        self.site = site
        self.trust = trust
        self.since = since
    }

    package struct Checked: Codable, Sendable {
        package let origin: String
        package let size: UInt64
        package let root: String
        package let tiles: Int
        package let cosignatures: [LogTrust.Cosigned]
        /// Verifier keys that records of the log put in the place of its first one, the newest last.
        package let keys: [String]
        /// The size of the earlier checkpoint that the log continues.
        package let continues: UInt64?
    }

    /// Takes the memory of one bundle, whatever the size of the log.
    /// - Throws: ``LogError``; ``Rejection`` `log.static.missing`, `log.static.tile`, `log.static.root`,
    ///   `log.static.rewritten`, `log.static.shrunk`.
    package func run() throws -> Checked {
        guard let bytes = try site.bytes(of: .checkpoint) else { throw noCheckpoint }
        let trusted = try trust.policy.verify(SignedNote(bytes), log: trust.log)
        let checkpoint = trusted.checkpoint
        let earlier = try since.map { try trust.policy.verify(SignedNote($0), log: trust.log).checkpoint }
        if let earlier { try requireLater(checkpoint, than: earlier) }
        var tree = TileAppender()
        var filled: [Tile] = []
        var tiles = 0
        var keys: [String] = []
        for path in try TileGrowth.entries(to: checkpoint.size) {
            for entry in try site.entries(at: path) {
                if let key = Self.rotation(in: entry, at: tree.size) { keys.append(key) }
                tree.append(.leaf(entry)) { filled.append($0) }
                if let earlier, earlier.size == tree.size { try requireSame(earlier, tree.root) }
            }
            for tile in filled { try compare(tile) }
            tiles += filled.count
            filled.removeAll(keepingCapacity: true)
        }
        for tile in tree.partials { try compare(tile) }
        guard tree.root == checkpoint.root else {
            throw Rejection(
                "log.static.root", expected: checkpoint.root.hex, found: tree.root.hex,
                ja: "署名されたルートが記録と一致しません", en: "The signed root does not follow from the records")
        }
        return Checked(
            origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root.hex,
            tiles: tiles + tree.partials.count,
            cosignatures: trusted.cosignatures.map(LogTrust.Cosigned.init), keys: keys, continues: earlier?.size)
    }

    /// The new key, when the record is of a rotation. What a record of another kind says is no business of this check.
    private static func rotation(in entry: ArraySlice<UInt8>, at index: UInt64) -> String? {
        try? LogRecord(index: index, bytes: Array(entry)).body(as: LogKeyRotated.self).to
    }

    private func compare(_ tile: Tile) throws {
        let found = try site.hashes(at: tile.path)
        guard found.prefix(tile.hashes.count).elementsEqual(tile.hashes) else {
            throw Rejection(
                "log.static.tile", expected: "\(tile.hashes.count) hashes of the records", found: tile.path.path,
                ja: "タイルが記録と一致しません", en: "A tile does not follow from the records")
        }
    }

    private func requireLater(_ checkpoint: Checkpoint, than earlier: Checkpoint) throws {
        guard earlier.origin.utf8.elementsEqual(checkpoint.origin.utf8) else {
            throw LogError.originMismatch(expected: earlier.origin, found: checkpoint.origin)
        }
        guard earlier.size <= checkpoint.size else {
            throw Rejection(
                "log.static.shrunk", expected: "≥ \(earlier.size) records", found: "\(checkpoint.size)",
                ja: "ログの記録が以前より減っています", en: "The log has fewer records than it had")
        }
        if earlier.size == 0 { try requireSame(earlier, .emptyRoot) }
    }

    private func requireSame(_ earlier: Checkpoint, _ root: LogHash) throws {
        guard earlier.root != root else { return }
        throw Rejection(
            "log.static.rewritten", expected: "the root \(earlier.root.hex) of \(earlier.size) records",
            found: root.hex,
            ja: "以前に署名された記録が書き換えられています", en: "Records that were signed earlier have been rewritten")
    }

    private var noCheckpoint: Rejection {
        Rejection(
            "log.static.missing", expected: PublicFile.checkpoint.path, found: "no such file", ja: "公開フォルダにファイルがありません",
            en: "The public folder lacks a file")
    }
}
