import Foundation
import Quantities
import SQL
import Store
import TransparencyLog

/// Every record's hash, every tile, every signed checkpoint.
struct CheckLog: FolderCheckPart {
    let name = Bilingual(ja: "記録とログ", en: "Records and log")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var checkpoints = try CheckpointWalk(folder, database)
        var tree = TileAppender()
        var tiles = TileComparison(database)
        var gap: UInt64?
        try database.forEachRow("SELECT idx, kind, bytes FROM records ORDER BY idx") { row in
            let index: UInt64 = try row["idx"]
            guard gap == nil, index == tree.size else {
                gap = gap ?? index
                return
            }
            let bytes: [UInt8] = try row["bytes"]
            check.count("records")
            tree.append(.leaf(bytes)) { tiles.filled.append($0) }
            try tiles.compareFilled(&check)
            compare(bytes, index, kind: try row["kind"], &check)
            checkpoints.compare(tree, &check)
        }
        try tiles.compare(tree.partials, of: tree.size, &check)
        if let gap {
            return check.report(
                "fsck.record.missing", "record \(tree.size)", expected: "record \(tree.size)",
                found: "record \(gap)", ja: "記録 \(tree.size) がありません", en: "Record \(tree.size) is missing")
        }
        checkpoints.finish(tree.size, &check)
    }

    private func compare(_ bytes: [UInt8], _ index: UInt64, kind: String, _ check: inout FolderCheck) {
        do {
            let record = try LogRecord(index: index, bytes: bytes)
            guard record.header.kind != kind else { return }
            check.report(
                "fsck.record.kind", "record \(index)", expected: record.header.kind, found: kind,
                ja: "記録 \(index) の種別が内容と一致しません", en: "Record \(index) is filed under another kind")
        } catch {
            check.report(error, "record \(index)")
        }
    }
}
