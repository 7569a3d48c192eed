package import Foundation
import Quantities
import Store

/// Writes all that a folder's tables hold into one file, while others go on writing (バックアップ).
package struct BackUpFolder {
    package let file: URL
    /// Take the signing keys along: whoever has the file can then sign the log.
    package let withKeys: Bool

    package init(to file: URL, withKeys: Bool = false) {
        self.file = file
        self.withKeys = withKeys
    }

    /// - Throws: ``Rejection`` `file.exists`, `file.diskFull`, `file.notWritten`, `file.busy`.
    package func run(
        on folder: DataFolder, progress: (String, UInt64) -> Void = { _, _ in }
    ) throws -> BackupAnswer {
        let keys = try withKeys ? KeyFolder.read(folder.url.appending(path: "keys")) : nil
        let output = try NewFile(file)
        var byteCount: UInt64 = 0
        let summary = try folder.store.read { database in
            let writer = BackupWriter { piece in
                byteCount += UInt64(piece.count)
                try output.write(piece)
            }
            return try Backup.write(
                database, verifierKey: folder.verifierKey, keys: keys, to: writer, progress: progress)
        }
        try output.finish()
        return BackupAnswer(
            file: file.path, bytes: byteCount, records: summary.header.logSize, root: summary.header.logRoot.hex,
            rows: summary.rows, sha256: summary.seal, keys: keys?.map(\.name) ?? [])
    }
}

package struct BackupAnswer: Codable, Sendable {
    package let file: String
    package let bytes: UInt64
    /// Records of the log in it.
    package let records: UInt64
    package let root: String
    package let rows: [String: UInt64]
    /// Of all but the last 65 bytes, which spell it.
    package let sha256: String
    /// Key files in it.
    package let keys: [String]
}
