package import Foundation
import Gateways
import Quantities
package import TransparencyLog

/// A log's public files in a folder, read as a stranger reads them: nothing is believed, and nothing is read whole that
/// is longer than it should be.
package struct StaticLog: TileReader {
    package let url: URL

    package init(_ url: URL) { self.url = url }

    /// Longest content of a file.
    static func limit(_ file: PublicFile) -> Int {
        switch file {
        case .checkpoint: SignedNote.maximumByteCount
        case .verifierKey: 4096
        case .tile(let path):
            switch path.kind {
            case .hashes: path.width * LogHash.byteCount
            case .entries: path.width * (2 + EntryBundle.maximumEntryByteCount)
            }
        }
    }

    func bytes(of file: PublicFile) throws -> [UInt8]? {
        try BoundedFile.bytes(of: url.appending(path: file.path), limit: Self.limit(file))
    }

    /// The first `path.width` hashes, from the partial tile or, where that has been dropped, from the full one.
    package func hashes(at path: TilePath) throws -> [LogHash] {
        if let bytes = try bytes(of: .tile(path)) { return try Tile(path: path, bytes: bytes).hashes }
        guard path.isPartial, let bytes = try bytes(of: .tile(path.full)) else { throw missing(path) }
        return try Tile(path: path.full, bytes: bytes).hashes
    }

    /// The entries below a tile of level 0, in order.
    func entries(at path: TilePath) throws -> [ArraySlice<UInt8>] {
        if let bytes = try bytes(of: .tile(path)) { return try EntryBundle.decode(bytes, count: path.width) }
        guard path.isPartial, let bytes = try bytes(of: .tile(path.full)) else { throw missing(path) }
        return Array(try EntryBundle.decode(bytes, count: TilePath.fullWidth).prefix(path.width))
    }

    /// The checkpoint in the folder; nil when it has none yet.
    /// - Throws: ``Rejection`` `log.export.otherLog` when none of these keys has signed it.
    func published(by keys: [NoteVerifier]) throws -> Checkpoint? {
        guard let bytes = try bytes(of: .checkpoint) else { return nil }
        do {
            return try Checkpoint(opening: SignedNote(bytes), logs: keys)
        } catch {
            throw Rejection(
                "log.export.otherLog", expected: keys.last?.vkey ?? "", found: "\(error)",
                ja: "このフォルダには別のログのチェックポイントがあります",
                en: "This folder holds the checkpoint of another log")
        }
    }

    private func missing(_ path: TilePath) -> Rejection {
        Rejection(
            "log.static.missing", expected: path.path, found: "no such file", ja: "公開フォルダにファイルがありません",
            en: "The public folder lacks a file")
    }
}
