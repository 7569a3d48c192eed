package import Foundation
import Quantities
import SQL
import Store
import TransparencyLog

/// Makes a data folder again from a backup, on either engine (復元): all of it or nothing.
///
/// 1. The file is read to its end and held against its seal, before anything is made. 2. The folder gets a mark that says
/// it is incomplete. 3. All rows are written in one transaction, while the file is held against its seal once more.
/// 4. The keys are written, and the mark is taken away. Killed at any moment, the same command begins again.
package struct RestoreFolder {
    package let file: URL
    package let database: DatabaseAddress
    /// A folder with the key files, when they are not in the backup.
    package let keys: URL?

    package init(from file: URL, database: DatabaseAddress = .embedded, keys: URL? = nil) {
        self.file = file
        self.database = database
        self.keys = keys
    }

    /// What is being done, for people who wait.
    package enum Step: Sendable {
        case reading(bytesLeft: UInt64)
        case rows(table: String, UInt64)
        /// The tables are there for good; the keys are not yet.
        case filled
    }

    /// - Throws: ``Rejection`` `backup.file.…`, `backup.version.…`, `restore.folder.notEmpty`,
    ///   `restore.database.notEmpty`, `folder.key.other`, `folder.key.unreadable`; as the store's.
    package func run(at url: URL, progress: (Step) -> Void = { _ in }) throws -> RestoreAnswer {
        let backup = try BackupFile(file)
        try backup.verify { progress(.reading(bytesLeft: $0)) }
        let header = try BackupReader(backup.content).header
        let given = try givenKeys(header)
        let folder = try FreshFolder(url, database, content: "backup \(backup.seal)\n")
        var written: [KeyContent] = []
        try folder.make(filled: { progress(.filled) }) { tables, isRepeated in
            let source = backup.content
            let reader = try BackupReader(source)
            let isThere = try isRepeated && Backup.holds(header.logHead, in: tables)
            let held =
                try isThere
                ? Backup.keys(reader)
                : Backup.restore(reader, into: tables) { progress(.rows(table: $0, $1)) }
            try backup.requireSealed(source)
            written = given ?? held
            let verifierKey = KeyContent(name: "log.vkey", content: Array((header.verifierKey + "\n").utf8))
            return written.filter { $0.name != verifierKey.name } + [verifierKey]
        }
        return RestoreAnswer(
            folder: url.path, records: header.logSize, root: header.logRoot.hex, verifierKey: header.verifierKey,
            hasSigningKey: written.contains { $0.name == "log.key" })
    }

    /// The keys of `--keys`, once they are known to be those of this log.
    private func givenKeys(_ header: BackupHeader) throws -> [KeyContent]? {
        guard let keys else { return nil }
        let key = try KeyFile.read(file: keys.appending(path: "log.key"))
        guard key.verifierKey == header.verifierKey else {
            throw Rejection(
                "folder.key.other", expected: header.verifierKey, found: key.verifierKey,
                ja: "指定された鍵はこのバックアップのログの鍵ではありません", en: "The keys given are not those of the log in this backup")
        }
        return try KeyFolder.read(keys)
    }
}

package struct RestoreAnswer: Codable, Sendable {
    package let folder: String
    package let records: UInt64
    package let root: String
    package let verifierKey: String
    /// Without it the folder can only be read.
    package let hasSigningKey: Bool
}
