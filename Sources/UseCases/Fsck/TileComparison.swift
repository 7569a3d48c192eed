import Quantities
import SQL
import Store
import TransparencyLog

/// The tiles that follow from the records, against those that are stored.
struct TileComparison {
    /// Full tiles that follow from the records and have not been compared yet.
    var filled: [Tile] = []
    private let database: Database

    init(_ database: Database) { self.database = database }

    mutating func compareFilled(_ check: inout FolderCheck) throws {
        guard !filled.isEmpty else { return }
        for tile in filled { try compare(tile, &check) }
        filled.removeAll(keepingCapacity: true)
    }

    /// Compares the log's right edge, and that there are no more tiles than these.
    func compare(_ partials: [Tile], of size: UInt64, _ check: inout FolderCheck) throws {
        for tile in partials { try compare(tile, &check) }
        let expected = try TileGrowth(to: size).tileCount
        let found = try database.first(UInt64.self, "SELECT COUNT(*) FROM log_tiles") ?? 0
        guard found > expected else { return }
        check.report(
            "fsck.log.tiles", "tiles", expected: "\(expected) tiles", found: "\(found)", ja: "ログに余分なタイルがあります",
            en: "The log has tiles that no record is below")
    }

    private func compare(_ tile: Tile, _ check: inout FolderCheck) throws {
        let stored: [LogHash]
        do {
            stored = try LogTiles(database).hashes(at: tile.path)
        } catch {
            return check.report(error, "tile \(tile.path)")
        }
        guard stored != tile.hashes else { return }
        // A tile of level 0 holds the records' own hashes, so the record can be named.
        if tile.level == 0, stored.count == tile.hashes.count {
            for offset in stored.indices where stored[offset] != tile.hashes[offset] {
                let index = tile.index * UInt64(TilePath.fullWidth) + UInt64(offset)
                check.report(
                    "fsck.record.altered", "record \(index)", expected: stored[offset].hex,
                    found: tile.hashes[offset].hex, ja: "記録 \(index) の内容が書き換えられています",
                    en: "The bytes of record \(index) were altered")
            }
        } else {
            check.report(
                "fsck.log.tile", "tile \(tile.path)", expected: "\(tile.hashes.count) hashes of the records",
                found: "\(stored.count) hashes, not the same", ja: "ログのタイルが記録と一致しません",
                en: "A tile of the log does not follow from the records")
        }
    }
}
