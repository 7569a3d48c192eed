import Foundation
import Quantities
import SQL
import Store
import TransparencyLog

/// Every record's hash, every tile, every signed checkpoint; and that no record is dated before the one before it.
///
/// Records are many: they are looked at where the database has them, and nothing is copied or decoded.
struct CheckLog: FolderCheckPart {
    let name = Bilingual(ja: "記録とログ", en: "Records and log")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var checkpoints = try CheckpointWalk(folder, database)
        var tree = TileAppender()
        var tiles = TileComparison(database)
        var gap: UInt64?
        var last = Instant(seconds: .min)
        try database.forEachRowInPlace("SELECT idx, kind, bytes FROM records ORDER BY idx") { row in
            let index = UInt64(bitPattern: try row.integer(0))
            guard gap == nil, index == tree.size else {
                gap = gap ?? index
                return
            }
            let (leaf, layout) = try row.withBytes(2) {
                (LogHash.leaf($0), RecordLayout($0.bindMemory(to: UInt8.self)))
            }
            tree.append(leaf) { tiles.filled.append($0) }
            if !tiles.filled.isEmpty { try tiles.compareFilled(&check) }
            if let layout {
                let isSameKind = try row.withBytes(2) { bytes in
                    try row.withBytes(1) { $0.elementsEqual(bytes[layout.kind]) }
                }
                if !isSameKind { try reportKind(row, layout, index, &check) }
                if layout.recordedAt < last { reportTime(layout.recordedAt, last, index, &check) }
                last = max(last, layout.recordedAt)
            } else {
                check.report(LogRecord.unreadable(index), "record \(index)")
            }
            if checkpoints.nextSize == tree.size { checkpoints.compare(tree, &check) }
        }
        check.count("records", Int(tree.size))
        try tiles.compare(tree.partials, of: tree.size, &check)
        if let gap {
            return check.report(
                "fsck.record.missing", "record \(tree.size)", expected: "record \(tree.size)",
                found: "record \(gap)", ja: "記録 \(tree.size) がありません", en: "Record \(tree.size) is missing")
        }
        checkpoints.finish(tree.size, &check)
    }

    private func reportKind(
        _ row: borrowing RowInPlace, _ layout: RecordLayout, _ index: UInt64, _ check: inout FolderCheck
    ) throws {
        let expected = try row.withBytes(2) { String(decoding: $0[layout.kind], as: UTF8.self) }
        let found = try row.withBytes(1) { String(decoding: $0, as: UTF8.self) }
        check.report(
            "fsck.record.kind", "record \(index)", expected: expected, found: found,
            ja: "記録 \(index) の種別が内容と一致しません", en: "Record \(index) is filed under another kind")
    }

    /// The state as of an instant is found by halving: it is only what it says when time does not run back.
    private func reportTime(_ found: Instant, _ last: Instant, _ index: UInt64, _ check: inout FolderCheck) {
        check.report(
            "fsck.record.time", "record \(index)", expected: "\(last) or later", found: "\(found)",
            ja: "記録 \(index) の日時が前の記録より前です", en: "Record \(index) is dated before the one before it")
    }
}
