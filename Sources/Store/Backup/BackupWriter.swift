import Quantities
import SQL
import TransparencyLog

/// Writes a backup from front to back, in constant memory, while it is hashed.
package final class BackupWriter {
    private static let enough = 1 << 20

    private let send: ([UInt8]) throws -> Void
    private var hasher = LogHasher()
    private var pending: [UInt8] = []
    private var rows: UInt64 = 0

    /// - Parameter send: takes the file's bytes, piece after piece.
    package init(_ send: @escaping ([UInt8]) throws -> Void) {
        self.send = send
        pending.reserveCapacity(Self.enough + Self.enough / 8)
    }

    func begin(_ header: BackupHeader) throws {
        pending += BackupFormat.title
        pending += try CanonicalJSON.bytes(header)
        pending.append(UInt8(ascii: "\n"))
    }

    func begin(_ table: StoredTable) throws {
        try frame(.table) { $0 += try CanonicalJSON.bytes(BackupSection(table)) }
    }

    func row(_ values: [SQLValue]) throws {
        rows += 1
        try frame(.row) { bytes in
            for value in values { Self.append(value, to: &bytes) }
        }
    }

    /// - Parameter count: the rows of the section.
    func end(_ count: UInt64) throws { try frame(.end) { Self.append(count, to: &$0) } }

    /// A file of the folder's `keys`.
    func key(_ name: String, _ content: [UInt8]) throws {
        try frame(.key) { bytes in
            bytes.append(UInt8(name.utf8.count))
            bytes += name.utf8
            bytes += content
        }
    }

    /// Ends the file with its seal.
    /// - Returns: SHA-256 of all before the seal, as the seal spells it.
    func finish() throws -> String {
        try frame(.last) { Self.append(rows, to: &$0) }
        try flush()
        let seal = hasher.finalize().hex
        try send(Array(seal.utf8) + [UInt8(ascii: "\n")])
        return seal
    }

    private func frame(_ kind: BackupFormat.Frame, _ fill: (inout [UInt8]) throws -> Void) throws {
        pending.append(kind.rawValue)
        let start = pending.count
        Self.append(UInt32(0), to: &pending)
        try fill(&pending)
        let length = pending.count - start - 4
        guard length <= BackupFormat.mostRowBytes else {
            throw Rejection(
                "backup.row.tooLarge", expected: "≤ \(BackupFormat.mostRowBytes) bytes", found: "\(length)",
                ja: "1行が大きすぎてバックアップできません", en: "A row is too large for a backup")
        }
        withUnsafeBytes(of: UInt32(length).bigEndian) { pending.replaceSubrange(start..<start + 4, with: $0) }
        if pending.count >= Self.enough { try flush() }
    }

    private func flush() throws {
        hasher.update(pending)
        try send(pending)
        pending.removeAll(keepingCapacity: true)
    }

    private static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(BackupFormat.Tag.null.rawValue)
        case .integer(let number):
            bytes.append(BackupFormat.Tag.integer.rawValue)
            append(number, to: &bytes)
        case .text(let text):
            bytes.append(BackupFormat.Tag.text.rawValue)
            append(UInt32(clamping: text.utf8.count), to: &bytes)
            bytes += text.utf8
        case .blob(let blob):
            bytes.append(BackupFormat.Tag.blob.rawValue)
            append(UInt32(clamping: blob.count), to: &bytes)
            bytes += blob
        }
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
}
