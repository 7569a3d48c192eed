import Foundation
import Gateways
import TransparencyLog

/// Writes a log's public files; see ``DurableFile``.
struct StaticLogWriter {
    private let site: StaticLog
    /// Folders whose new names are not durable yet.
    private var unsettled: Set<URL> = []
    private(set) var written = 0
    private(set) var removed = 0

    init(_ site: StaticLog) { self.site = site }

    /// A file that has this content already is left alone.
    mutating func write(_ bytes: [UInt8], to file: PublicFile) throws {
        // What cannot be read, because it is too long perhaps, is written anew.
        if let known = try? site.bytes(of: file), known == bytes { return }
        let url = site.url.appending(path: file.path)
        let folder = url.deletingLastPathComponent()
        if !unsettled.contains(folder) {
            try DurableFile.makeFolder(folder)
            // Folders may be new themselves, and their names stand in those above.
            var above = folder
            while unsettled.insert(above).inserted, above.path != site.url.path, above.pathComponents.count > 1 {
                above.deleteLastPathComponent()
            }
        }
        try DurableFile.write(bytes, to: url, syncsFolder: false)
        written += 1
    }

    /// Makes all that was written durable.
    mutating func settle() throws {
        for folder in unsettled { try DurableFile.sync(folder) }
        unsettled.removeAll()
    }

    /// Removes partial tiles whose full ones are public now, as c2sp.org/tlog-tiles allows. Those of tiles that are
    /// still partial stay: somebody may hold a checkpoint of that size.
    mutating func removeOutgrown(from: UInt64, to size: UInt64) throws {
        for path in try Array(TileGrowth(from: from, to: size)) + TileGrowth.entries(from: from, to: size)
        where !path.isPartial {
            let folder = site.url.appending(path: path.path + ".p")
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { continue }
            try FileManager.default.removeItem(at: folder)
            removed += names.count
        }
    }
}
