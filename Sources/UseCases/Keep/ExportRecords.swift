package import Foundation
import Quantities
import SQL
import Store
import TransparencyLog

/// Writes the log as anyone may have it (公開用エクスポート): a signed checkpoint, and every record under it, one a line.
///
/// A record is JSON on one line, so its line is exactly the bytes that were hashed: no framing, nothing to decode, and
/// any tool that reads lines reads it. The checkpoint signs how many there are and their root, so nothing can be left
/// out, added or changed. What is not in the records is not in it: no member, no reading, no document, no name of a
/// person.
package struct ExportRecords {
    package let file: URL

    package init(to file: URL) { self.file = file }

    /// - Throws: ``Rejection`` `export.log.empty`, `export.log.inconsistent`; as ``NewFile``.
    package func run(on folder: DataFolder, progress: (UInt64) -> Void = { _ in }) throws -> ExportAnswer {
        let output = try NewFile(file, isPublic: true)
        let answer = try folder.store.read { database in
            let header = try header(folder, database)
            let checkpoint = try header.opened()
            var lines = LinePieces(output)
            try lines.append(CanonicalJSON.bytes(header))
            var tree = Frontier()
            try RecordLog.forEach(upTo: checkpoint.size, in: database) { bytes in
                guard !bytes.contains(UInt8(ascii: "\n")) else { throw Self.inconsistent("a line end in \(tree.size)") }
                tree.append(.leaf(bytes))
                try lines.append(bytes)
                if tree.size.isMultiple(of: 4096) { progress(tree.size) }
            }
            try lines.flush()
            // Nobody is given a log that does not follow from its records.
            guard tree.size == checkpoint.size, tree.root == checkpoint.root else {
                throw Self.inconsistent("\(tree.size) records, root \(tree.root.hex)")
            }
            return ExportAnswer(
                file: file.path, records: checkpoint.size, root: checkpoint.root.hex, verifierKey: folder.verifierKey)
        }
        try output.finish()
        return answer
    }

    private func header(_ folder: DataFolder, _ database: Database) throws -> ExportHeader {
        guard let note = try RecordLog.checkpoint(in: database) else {
            throw Rejection(
                "export.log.empty", expected: "a signed checkpoint", found: "none", ja: "署名済みの記録がまだありません",
                en: "There is no signed record yet")
        }
        return ExportHeader(checkpoint: note, format: ExportHeader.format, verifierKey: folder.verifierKey)
    }

    private static func inconsistent(_ found: String) -> Rejection {
        Rejection(
            "export.log.inconsistent", expected: "the records under the signed root", found: found,
            ja: "記録が署名済みのルートと一致しません。daicho fsck を実行してください",
            en: "The records do not give the root that was signed; run daicho fsck")
    }
}

package struct ExportAnswer: Codable, Sendable {
    package let file: String
    package let records: UInt64
    package let root: String
    package let verifierKey: String
}

/// Lines on their way into a file, in large pieces.
private struct LinePieces {
    private let file: NewFile
    private var pending: [UInt8] = []

    init(_ file: NewFile) { self.file = file }

    mutating func append(_ line: [UInt8]) throws {
        pending += line
        pending.append(UInt8(ascii: "\n"))
        if pending.count >= 1 << 20 { try flush() }
    }

    mutating func flush() throws {
        try file.write(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
