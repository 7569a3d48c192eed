import Quantities
package import SQL
package import TransparencyLog

/// The tiles of the log in the tables (c2sp.org/tlog-tiles).
package struct LogTiles: TileReader {
    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// - Throws: ``Rejection`` `store.log.tileMissing`.
    package func hashes(at path: TilePath) throws -> [LogHash] {
        guard case .hashes(let level) = path.kind else { throw LogError.tilePath(path.path) }
        let bytes = try database.first(
            [UInt8].self, "SELECT hashes FROM log_tiles WHERE level = ? AND idx = ?", level, path.index)
        guard let bytes else {
            throw Rejection(
                "store.log.tileMissing", expected: path.path, found: "none", ja: "ログのタイル \(path.path) がありません",
                en: "The log's tile \(path.path) is missing")
        }
        return try Self.hashes(bytes, level: level, index: path.index)
    }

    /// Every stored tile, by level, then from the left.
    package static func forEach(in database: Database, _ body: (Tile) throws -> Void) throws {
        try database.forEachRow("SELECT level, idx, hashes FROM log_tiles ORDER BY level, idx") { row in
            let (level, index): (Int, UInt64) = try (row["level"], row["idx"])
            try body(Tile(level: level, index: index, hashes: hashes(row["hashes"], level: level, index: index)))
        }
    }

    static func put(_ tiles: [Tile], in database: Database) throws {
        for tile in tiles {
            try database.execute(
                """
                INSERT INTO log_tiles(level, idx, hashes) VALUES (?, ?, ?)
                ON CONFLICT (level, idx) DO UPDATE SET hashes = excluded.hashes
                """, tile.level, tile.index, tile.bytes)
        }
    }

    /// A data folder of the first days kept the hash of every subtree in a row of its own. The tiles are made from the
    /// records again, and must give the root that was signed.
    @Sendable static func replaceHashes(_ database: Database) throws {
        var appender = TileAppender()
        var leaves: [LogHash] = []
        try database.forEachRow("SELECT bytes FROM records ORDER BY idx") { row in
            leaves.append(LogHash.leaf(try row["bytes"] as [UInt8]))
            guard leaves.count == TilePath.fullWidth else { return }
            try put(appender.append(contentsOf: leaves), in: database)
            leaves.removeAll(keepingCapacity: true)
        }
        try put(appender.append(contentsOf: leaves), in: database)
        try database.run(script: "DROP TABLE log_hashes")
    }

    private static func hashes(_ bytes: [UInt8], level: Int, index: UInt64) throws -> [LogHash] {
        let width = bytes.count / LogHash.byteCount
        guard (1...TilePath.fullWidth).contains(width), (0...63).contains(level) else {
            throw LogError.tileBytes(width: width, count: bytes.count)
        }
        return try Tile(path: TilePath(.hashes(level: level), index: index, width: width), bytes: bytes).hashes
    }
}
