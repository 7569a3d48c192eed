import Foundation
import Quantities
import Store
import TransparencyLog

/// The first line of an export: the signed checkpoint of what follows, and the key that checks it.
struct ExportHeader: Codable, Hashable {
    static let format = "daicho-export 1"
    /// A note has at most 1 MiB; within JSON at most twice as much, with some room.
    static let mostBytes = 3 << 20
    /// Longest record that is read.
    static let mostRecordBytes = 16 << 20

    let checkpoint: String
    let format: String
    let verifierKey: String

    /// - Throws: ``Rejection`` `export.file.foreign`, `export.version.unknown`.
    static func read(_ line: [UInt8]) throws(Rejection) -> ExportHeader {
        guard let header = try? JSONDecoder().decode(ExportHeader.self, from: Data(line)),
            header.format.hasPrefix("daicho-export ")
        else {
            throw Rejection(
                "export.file.foreign", expected: "a file that daicho export has written", found: "another file",
                ja: "daicho のエクスポートではありません", en: "This is not an export of daicho")
        }
        guard header.format == format else {
            throw Rejection(
                "export.version.unknown", expected: format, found: String(header.format.prefix(40)),
                ja: "このバージョンのエクスポートは読めません", en: "This version of an export cannot be read")
        }
        return header
    }

    /// What the log's key has signed.
    /// - Throws: ``Rejection`` `export.checkpoint.invalid`.
    func opened() throws(Rejection) -> Checkpoint {
        do {
            let note = try SignedNote(Array(checkpoint.utf8))
            return try Checkpoint(opening: note, log: NoteVerifier(vkey: verifierKey))
        } catch {
            throw Rejection(
                "export.checkpoint.invalid", expected: "a checkpoint signed by \(verifierKey.prefix(200))",
                found: "\(error)", ja: "チェックポイントの署名が正しくありません", en: "The checkpoint is not signed by this key")
        }
    }

    /// - Parameter trusted: the key that the caller brings; nil to believe the file's own.
    /// - Throws: ``Rejection`` `export.key.other`.
    func requireKey(_ trusted: String?) throws(Rejection) {
        guard let trusted, trusted != verifierKey else { return }
        throw Rejection(
            "export.key.other", expected: trusted, found: String(verifierKey.prefix(200)),
            ja: "このエクスポートは指定された検証鍵のログではありません", en: "The export is not of the log whose key you gave")
    }
}
