package import Foundation
import Gateways
import Quantities
import Store
import TransparencyLog

/// Writes the log as a folder of static files, which any web server can give to the world (公開フォルダの出力).
///
/// Doing it again writes only what is new. The checkpoint is written last, so whoever reads one finds all its tiles;
/// when the export is cut short, the next one writes the same files again.
package struct ExportLog {
    /// Publish the newest checkpoint that witnesses have cosigned, not the newest of all.
    package let cosignedOnly: Bool

    package init(cosignedOnly: Bool = false) { self.cosignedOnly = cosignedOnly }

    package struct Exported: Codable, Sendable {
        /// Records that were public before, and are now.
        package let from: UInt64
        package let size: UInt64
        package let root: String
        package let filesWritten: Int
        /// Narrower tiles whose full ones are there now.
        package let filesRemoved: Int
        package let cosignatures: Int
    }

    /// - Throws: ``Rejection`` `log.empty`, `log.notCosigned`, `log.export.otherLog`, `log.export.ahead`,
    ///   `log.export.fork`,
    ///   `gateway.folder.inUse`.
    package func run(on folder: DataFolder, into url: URL) throws -> Exported {
        let site = StaticLog(url)
        let key = try NoteVerifier(vkey: folder.verifierKey)
        // Of two exports at once the slower could put the older checkpoint last.
        try DurableFile.makeFolder(url)
        let lock = try FolderLock(url, file: ".lock")
        defer { withExtendedLifetime(lock) {} }
        return try folder.store.read { database in
            // What is public may be signed by an earlier key.
            let published = try site.published(by: LogKeys.all(in: database) + [key])
            guard let log = try PublicLog(in: database, cosignedOnly: cosignedOnly) else {
                throw cosignedOnly ? Rejection.nothingCosigned : .logIsEmpty
            }
            let from = published?.size ?? 0
            if let published {
                try requireContinuation(of: published, log) { try RecordLog.root(size: $0, in: database) }
            }
            var writer = StaticLogWriter(site)
            for path in try Array(TileGrowth(from: from, to: log.size)) + TileGrowth.entries(from: from, to: log.size) {
                guard let bytes = try log.bytes(of: path) else { preconditionFailure("a tile of the tree is there") }
                try writer.write(bytes, to: .tile(path))
            }
            try writer.write(Array((key.vkey + "\n").utf8), to: .verifierKey)
            try writer.settle()
            try writer.write(log.note.bytes, to: .checkpoint)
            try writer.settle()
            try writer.removeOutgrown(from: from, to: log.size)
            return Exported(
                from: from, size: log.size, root: log.root.hex, filesWritten: writer.written,
                filesRemoved: writer.removed,
                cosignatures: log.cosignatureCount)
        }
    }

    /// A public log never goes back, and never changes: that would be a fork, and everyone who kept the older
    /// checkpoint could prove it.
    private func requireContinuation(
        of published: Checkpoint, _ log: PublicLog, root: (UInt64) throws -> LogHash
    ) throws {
        guard published.size <= log.size else {
            throw Rejection(
                "log.export.ahead", expected: "≤ \(log.size) records", found: "\(published.size) in the folder",
                ja: "公開フォルダの方が新しい記録を持っています。データフォルダが古い控えから復元された可能性があります",
                en: "The public folder has more records than this log; was the data folder restored from an old copy?")
        }
        let root = try root(published.size)
        guard root == published.root else {
            throw Rejection(
                "log.export.fork", expected: published.root.hex, found: root.hex,
                ja: "公開フォルダのログとこのログが一致しません", en: "The public folder holds another history of this log")
        }
    }
}
