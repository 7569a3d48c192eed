import Foundation
import Quantities
import SQL

/// Reads a backup from front to back: its header, the sections of its tables in their one order, its key files.
///
/// Whatever does not stand where the format says is refused: an unknown or repeated table, other columns, a count that
/// is not that of the rows, bytes behind the end.
package struct BackupReader {
    package let header: BackupHeader
    private let source: BackupSource

    /// - Throws: ``Rejection`` `backup.file.foreign`, `backup.version.unknown`, `backup.version.newer`,
    ///   `backup.file.malformed`.
    package init(_ source: BackupSource) throws {
        self.source = source
        try Self.requireTitle(source)
        let line = try source.line(limit: BackupFormat.mostHeaderBytes)
        guard let header = try? JSONDecoder().decode(BackupHeader.self, from: Data(line)) else {
            throw BackupFormat.malformed("a header of a backup", String(decoding: line.prefix(80), as: UTF8.self))
        }
        self.header = header
        try header.requireKnownSchema()
    }

    /// Takes the first line.
    /// - Throws: ``Rejection`` `backup.file.foreign`, `backup.version.unknown`.
    package static func requireTitle(_ source: BackupSource) throws {
        let line = (try? source.line(limit: 40)) ?? []
        guard line.starts(with: BackupFormat.anyTitle) else {
            throw Rejection(
                "backup.file.foreign", expected: "a file that daicho backup has written", found: "another file",
                ja: "daicho のバックアップではありません", en: "This is not a backup of daicho")
        }
        guard line + [UInt8(ascii: "\n")] == BackupFormat.title else {
            throw Rejection(
                "backup.version.unknown", expected: "daicho-backup 1", found: String(decoding: line, as: UTF8.self),
                ja: "このバージョンのバックアップは読めません", en: "This version of a backup cannot be read")
        }
    }

    /// Hands over the rows, table by table, and then the key files.
    /// - Parameter table: is given each table with its rows, all of which it must take.
    func read(table: (StoredTable, BackupRows) throws -> Void) throws -> [KeyContent] {
        var total: UInt64 = 0
        for stored in StoredTables.all(after: header.schema.count) {
            let length = try open(.table, "the table \(stored.name)")
            let section = try? JSONDecoder().decode(
                BackupSection.self, from: Data(source.bytes(min(length, BackupFormat.mostHeaderBytes))))
            guard section == BackupSection(stored) else {
                throw BackupFormat.malformed(
                    "the table \(stored.name)", section.map { String($0.table.prefix(40)) } ?? "no section")
            }
            let rows = BackupRows(stored, source)
            try table(stored, rows)
            total += rows.count
        }
        return try end(total)
    }

    private func end(_ total: UInt64) throws -> [KeyContent] {
        var keys: [KeyContent] = []
        while true {
            switch try source.frame("the end") {
            case (.key, let length) where header.hasKeys && keys.count < BackupFormat.mostKeyFiles:
                guard length <= BackupFormat.mostKeyBytes, let key = KeyContent(try source.bytes(length)) else {
                    throw BackupFormat.malformed("a key file", "\(length) bytes")
                }
                keys.append(key)
            case (.last, 8):
                let counted: UInt64 = try source.number()
                guard counted == total, source.left == 0 else {
                    throw BackupFormat.malformed(
                        "\(counted) rows and the end", "\(total) rows, \(source.left) bytes left")
                }
                return keys
            default: throw BackupFormat.malformed("the end of the backup", "another section")
            }
        }
    }

    private func open(_ kind: BackupFormat.Frame, _ expected: String) throws -> Int {
        let found = try source.frame(expected)
        guard found.kind == kind else { throw BackupFormat.malformed(expected, "another section") }
        return found.length
    }
}

/// A file of the folder's `keys` in a backup.
package struct KeyContent: Sendable {
    package let name: String
    package let content: [UInt8]

    package init(name: String, content: [UInt8]) {
        self.name = name
        self.content = content
    }

    /// Nil when the name could lead anywhere but into the folder's `keys`.
    init?(_ bytes: [UInt8]) {
        guard let count = bytes.first.map(Int.init), count > 0, bytes.count > count,
            Self.isName(bytes[1...count])
        else { return nil }
        name = String(decoding: bytes[1...count], as: UTF8.self)
        content = Array(bytes[(count + 1)...])
    }

    /// Small letters, digits, dashes and dots, beginning with a letter.
    package static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, (1...100).contains(bytes.count) else { return false }
        return (0x61...0x7A).contains(first)
            && bytes.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
            }
    }
}
