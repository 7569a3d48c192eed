import Quantities
import SQL
import Store
import TransparencyLog

/// The signed checkpoints, each against the log as it was when it had that many records.
struct CheckpointWalk {
    private let keys: KeyWalk
    private var rest: ArraySlice<(size: UInt64, note: String)>
    /// The size of the next checkpoint; the largest number when there is none.
    private(set) var nextSize: UInt64
    private let newest: UInt64

    init(_ folder: DataFolder, _ database: Database) throws {
        keys = try KeyWalk(folder, database)
        rest = try database.rows("SELECT size, note FROM checkpoints ORDER BY size")
            .map { row -> (size: UInt64, note: String) in try (row["size"], row["note"]) }[...]
        newest = rest.last?.size ?? 0
        nextSize = rest.first?.size ?? .max
    }

    /// Compares the checkpoints of the tree's size, if there are any.
    mutating func compare(_ tree: TileAppender, _ check: inout FolderCheck) {
        while let checkpoint = rest.first, checkpoint.size == tree.size {
            compare(checkpoint.note, tree, &check)
            rest.removeFirst()
        }
        nextSize = rest.first?.size ?? .max
    }

    private func compare(_ note: String, _ tree: TileAppender, _ check: inout FolderCheck) {
        check.count("checkpoints")
        let subject = "checkpoint \(tree.size)"
        var verifier: NoteVerifier?
        do {
            let note = try SignedNote(Array(note.utf8))
            for key in keys.required(at: tree.size) {
                verifier = key
                _ = try Checkpoint(opening: note, log: key)
            }
            let checkpoint = try Checkpoint(text: note.text)
            guard checkpoint.size != tree.size || checkpoint.root != tree.root else { return }
            check.report(
                "fsck.checkpoint.root", subject, expected: checkpoint.root.hex, found: tree.root.hex,
                ja: "署名済みのルートが記録と一致しません", en: "The signed root does not follow from the records")
        } catch {
            check.report(
                "fsck.checkpoint.signature", subject, expected: verifier?.vkey ?? "", found: "\(error)",
                ja: "署名が正しくありません", en: "The signature is not valid")
        }
    }

    /// What is left after the last record signs records that are gone; and every record must be signed.
    func finish(_ size: UInt64, _ check: inout FolderCheck) {
        if !rest.isEmpty {
            check.report(
                "fsck.record.missing", "record \(size)", expected: "record \(size)", found: "the end of the log",
                ja: "記録 \(size) 以降がありません", en: "Record \(size) and all after it are missing")
        }
        for checkpoint in rest {
            check.report(
                "fsck.checkpoint.beyond", "checkpoint \(checkpoint.size)", expected: "≤ \(size) records",
                found: "\(checkpoint.size)", ja: "署名済みの記録が失われています",
                en: "Records that a checkpoint signed are gone")
        }
        if newest != size {
            check.report(
                "fsck.checkpoint.behind", "checkpoint \(newest)", expected: "\(size) records", found: "\(newest)",
                ja: "署名されていない記録があります", en: "There are records no checkpoint signs")
        }
    }
}
