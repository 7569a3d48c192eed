package import SQL
package import TransparencyLog

/// The public files of the log at one checkpoint, made from the tables: what `daicho log export` writes and
/// `daicho log serve` answers, byte for byte the same.
package struct PublicLog {
    /// The checkpoint with the cosignatures that are known.
    package let note: SignedNote
    package let size: UInt64
    package let root: LogHash
    /// How many witnesses' lines the note has.
    package let cosignatureCount: Int
    private let database: Database

    /// - Parameter cosignedOnly: the newest checkpoint that witnesses have cosigned, rather than the newest of all.
    /// - Returns: nil when there is none.
    package init?(in database: Database, cosignedOnly: Bool = false) throws {
        let note =
            if !cosignedOnly {
                try RecordLog.note(in: database)
            } else if let size = try Cosignatures.newestSize(in: database) {
                try RecordLog.note(size: size, in: database)
            } else {
                SignedNote?.none
            }
        guard let note else { return nil }
        let checkpoint = try Checkpoint(text: note.text)
        self.note = note
        size = checkpoint.size
        root = checkpoint.root
        cosignatureCount = try Cosignatures.count(size: checkpoint.size, in: database)
        self.database = database
    }

    /// The content of a tile, at the width that is asked for; nil when the log of this size has no such tile.
    ///
    /// Narrower ones than today's are its beginning, and stand for the sizes that the log once had.
    package func bytes(of path: TilePath) throws -> [UInt8]? {
        guard path.isWithin(size: size) else { return nil }
        switch path.kind {
        case .hashes: return Array(try LogTiles(database).hashes(at: path).prefix(path.width).flatMap(\.bytes))
        case .entries: return try EntryBundle.encode(entries(of: path))
        }
    }

    private func entries(of path: TilePath) throws -> [[UInt8]] {
        let first = path.index * UInt64(TilePath.fullWidth)
        var entries: [[UInt8]] = []
        try database.forEachRow(
            "SELECT bytes FROM records WHERE idx >= ? AND idx < ? ORDER BY idx", first, first + UInt64(path.width)
        ) { entries.append(try $0["bytes"]) }
        return entries
    }
}
