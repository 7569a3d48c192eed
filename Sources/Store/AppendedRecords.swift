import SQL

/// Records that a transaction has appended and that are not in the table yet.
final class AppendedRecords: Deferred {
    static let order = 0

    /// Records that are held back at the most.
    private static let most = 1024

    private var rows: [[SQLValue]] = []

    init() {}

    /// Whether it is time to write them.
    var areMany: Bool { rows.count >= Self.most }

    func append(_ bytes: [UInt8], at index: UInt64, kind: String, subject: String) {
        rows.append([index.sqlValue, .text(kind), .text(subject), .blob(bytes)])
    }

    func make(in database: Database) throws {
        try database.bulk(into: "records", columns: ["idx", "kind", "subject", "bytes"]) { writer in
            for row in rows { try writer.append(row: row) }
        }
    }
}
