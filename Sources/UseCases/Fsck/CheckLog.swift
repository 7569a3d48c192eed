import Foundation
import SQL
import Quantities
import Store
import TransparencyLog

/// Every record's hash, every subtree, every signed checkpoint.
struct CheckLog: FolderCheckPart {
    let name = Bilingual(ja: "記録とログ", en: "Records and log")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        let verifier = try NoteVerifier(vkey: folder.verifierKey)
        var checkpoints = try database.rows("SELECT size, note FROM checkpoints ORDER BY size")
            .map { row -> (size: UInt64, note: String) in try (row["size"], row["note"]) }[...]
        var tree = Frontier()
        var gap: UInt64?
        try database.forEachRow("SELECT idx, kind, bytes FROM records ORDER BY idx") { row in
            let index: UInt64 = try row["idx"]
            guard gap == nil, index == tree.size else {
                gap = gap ?? index
                return
            }
            try compare(row["bytes"], index, kind: row["kind"], &tree, database, &check)
            while let checkpoint = checkpoints.first, checkpoint.size == tree.size {
                compare(checkpoint.note, of: tree, verifier, folder, &check)
                checkpoints.removeFirst()
            }
        }
        if let gap {
            return check.report(
                "fsck.record.missing", "record \(tree.size)", expected: "record \(tree.size)",
                found: "record \(gap)", ja: "記録 \(tree.size) がありません", en: "Record \(tree.size) is missing")
        }
        if !checkpoints.isEmpty {
            check.report(
                "fsck.record.missing", "record \(tree.size)", expected: "record \(tree.size)",
                found: "the end of the log",
                ja: "記録 \(tree.size) 以降がありません", en: "Record \(tree.size) and all after it are missing")
        }
        for checkpoint in checkpoints {
            check.report(
                "fsck.checkpoint.beyond", "checkpoint \(checkpoint.size)", expected: "≤ \(tree.size) records",
                found: "\(checkpoint.size)", ja: "署名済みの記録が失われています",
                en: "Records that a checkpoint signed are gone")
        }
        let newest = try database.first(UInt64?.self, "SELECT MAX(size) FROM checkpoints").flatMap { $0 } ?? 0
        if newest != tree.size {
            check.report(
                "fsck.checkpoint.behind", "checkpoint \(newest)", expected: "\(tree.size) records", found: "\(newest)",
                ja: "署名されていない記録があります", en: "There are records no checkpoint signs")
        }
    }

    private func compare(
        _ bytes: [UInt8], _ index: UInt64, kind: String, _ tree: inout Frontier, _ database: Database,
        _ check: inout FolderCheck
    ) throws {
        check.count("records")
        let leaf = LogHash.leaf(bytes)
        let hashes = StoredHashes(database)
        tree.append(leaf) { node in
            let stored = try? hashes.hash(level: node.level, index: node.index)
            guard stored != node.hash else { return }
            if node.level == 0 {
                check.report(
                    "fsck.record.altered", "record \(index)", expected: "\(stored?.hex ?? "a stored hash")",
                    found: leaf.hex,
                    ja: "記録 \(index) の内容が書き換えられています", en: "The bytes of record \(index) were altered")
            } else {
                check.report(
                    "fsck.log.subtree", "subtree \(node.level)/\(node.index)", expected: stored?.hex ?? "a stored hash",
                    found: node.hash.hex, ja: "ログの部分木が記録と一致しません",
                    en: "A subtree of the log does not follow from the records")
            }
        }
        do {
            let record = try LogRecord(index: index, bytes: bytes)
            if record.header.kind != kind {
                check.report(
                    "fsck.record.kind", "record \(index)", expected: record.header.kind, found: kind,
                    ja: "記録 \(index) の種別が内容と一致しません", en: "Record \(index) is filed under another kind")
            }
        } catch {
            check.report(error, "record \(index)")
        }
    }

    private func compare(
        _ note: String, of tree: Frontier, _ verifier: NoteVerifier, _ folder: DataFolder, _ check: inout FolderCheck
    ) {
        check.count("checkpoints")
        let subject = "checkpoint \(tree.size)"
        do {
            let checkpoint = try Checkpoint(opening: SignedNote(Array(note.utf8)), log: verifier)
            guard checkpoint.size != tree.size || checkpoint.root != tree.root else { return }
            check.report(
                "fsck.checkpoint.root", subject, expected: checkpoint.root.hex, found: tree.root.hex,
                ja: "署名済みのルートが記録と一致しません", en: "The signed root does not follow from the records")
        } catch {
            check.report(
                "fsck.checkpoint.signature", subject, expected: folder.verifierKey, found: "\(error)",
                ja: "署名が正しくありません",
                en: "The signature is not valid")
        }
    }
}
