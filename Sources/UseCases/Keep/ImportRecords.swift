package import Foundation
import Quantities
import SQL
import Store
import TransparencyLog

/// Makes a public copy of a ledger from an export, on either engine (公開データの取込): the log with the same indexes, tiles
/// and root, and every table that follows from records alone.
///
/// The file is read to its end and held against the signed root before anything is made. The copy has no signing key: it
/// is for looking, for proofs and for `fsck`. What is not in records is named, never made up.
package struct ImportRecords {
    package let file: URL
    package let database: DatabaseAddress
    /// The key that the caller trusts; nil to believe the file's own.
    package let verifierKey: String?

    package init(from file: URL, database: DatabaseAddress = .embedded, verifierKey: String? = nil) {
        self.file = file
        self.database = database
        self.verifierKey = verifierKey
    }

    /// - Throws: ``Rejection`` `export.file.…`, `export.key.other`, `restore.folder.notEmpty`,
    ///   `restore.database.notEmpty`, `import.record.unknown`; as the store's.
    package func run(at url: URL, progress: (UInt64) -> Void = { _ in }) throws -> ImportAnswer {
        let export = try ExportFile(file)
        let (header, checkpoint) = try export.read { index, _ in if index.isMultiple(of: 4096) { progress(index) } }
        try header.requireKey(verifierKey)
        let shipped = Set(try InstallRules.shipped().map(\.digest))
        var missing = MissingInExport()
        try export.read { try missing.note(LogRecord(index: $0, bytes: $1), shipped: shipped) }
        let mark = KeyContent(name: PublicCopyMark.name, content: Array(PublicCopyMark.content.utf8))
        let folder = try FreshFolder(url, database, content: "export \(checkpoint.root.hex)\n", files: [mark])
        try folder.make { tables, isRepeated in
            // Tables on a server that an attempt cut short has filled.
            let head = LogHead(size: checkpoint.size, root: checkpoint.root)
            if try !isRepeated || !Backup.holds(head, in: tables) { try replay(export, into: tables, progress) }
            return [KeyContent(name: "log.vkey", content: Array((header.verifierKey + "\n").utf8))]
        }
        return ImportAnswer(
            folder: url.path, records: checkpoint.size, root: checkpoint.root.hex, verifierKey: header.verifierKey,
            isTrusted: verifierKey != nil, missing: missing)
    }

    private func replay(
        _ export: ExportFile, into database: Database, _ progress: (UInt64) -> Void
    ) throws {
        try Backup.begin(database)
        var log = LogCopy(into: database)
        var subjects = RecordSubjects()
        var projections = try ReplayedProjections(into: database)
        let (header, checkpoint) = try export.read { index, bytes in
            let record = try LogRecord(index: index, bytes: bytes)
            guard let subject = try subjects.subject(of: record) else {
                throw Rejection(
                    "import.record.unknown", expected: "a kind of record that this program knows",
                    found: "record \(index): \(record.header.kind.prefix(80))",
                    ja: "このプログラムの知らない種別の記録があります。新しい daicho を使ってください",
                    en: "There is a record of a kind this program does not know; use a newer daicho")
            }
            try log.append(record, subject: subject)
            try projections.apply(record)
            if index.isMultiple(of: 4096) { progress(index) }
        }
        try log.finish(checkpoint, note: header.checkpoint)
        try projections.finish()
    }
}

package struct ImportAnswer: Codable, Sendable {
    package let folder: String
    package let records: UInt64
    package let root: String
    package let verifierKey: String
    /// The caller brought the key; else it is only the file's own word.
    package let isTrusted: Bool
    package let missing: MissingInExport
}
