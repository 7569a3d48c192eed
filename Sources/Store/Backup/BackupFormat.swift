import Quantities

/// The words of the backup format. See `docs/backup.md` for the whole, byte by byte.
package enum BackupFormat {
    /// The first line.
    static let title = Array("daicho-backup 1\n".utf8)
    /// What the first line of any version begins with.
    static let anyTitle = Array("daicho-backup ".utf8)
    /// Longest header line.
    static let mostHeaderBytes = 1 << 16
    /// Longest row: what SQLite takes as one.
    static let mostRowBytes = 1_000_000_000
    static let mostKeyFiles = 100
    static let mostKeyBytes = 1 << 16
    /// SHA-256 of all before it, in hexadecimal digits, and a line end.
    package static let sealByteCount = 65

    /// What a frame holds; a frame is this byte, the length of what follows in four bytes, and so many bytes.
    enum Frame: UInt8 {
        case table = 0x54  // T
        case row = 0x52  // R
        case end = 0x45  // E
        case key = 0x4B  // K
        case last = 0x5A  // Z
    }

    /// What a value in a row is.
    enum Tag: UInt8 { case null, integer, text, blob }

    static func malformed(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "backup.file.malformed", expected: expected, found: found, ja: "バックアップの形式が正しくありません",
            en: "The file is not built as a backup is")
    }
}

/// A table's section begins with this, as JSON.
struct BackupSection: Codable, Hashable {
    let columns: [String]
    let table: String

    init(_ table: StoredTable) {
        columns = table.columnNames
        self.table = table.name
    }
}
