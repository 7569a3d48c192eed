import Quantities
import SQL

/// What accounts hold after movements that a transaction has recorded, and that is not in the table yet.
final class AppendedAccountLines: Deferred {
    /// After the records and accounts that they refer to.
    static let order = 3

    /// Lines that are held back at the most.
    private static let most = 4096

    private var rows: [[SQLValue]] = []

    init() {}

    /// Whether it is time to write them.
    var areMany: Bool { rows.count >= Self.most }

    /// - Parameter origins: as ``UnitOrigins`` writes them.
    func append(_ line: AccountLines.Line, of account: AccountID, taking origins: [UInt8]?) {
        rows.append([
            .text(account.text), line.record.sqlValue, .integer(line.held.count), .integer(line.retired.count),
            origins.map { .blob($0) } ?? .null,
        ])
    }

    func make(in database: Database) throws {
        try database.bulk(into: "account_lines", columns: ["account", "record", "held", "retired", "origins"]) {
            for row in rows { try $0.append(row: row) }
        }
    }
}
