package import Quantities
package import Registry
package import SQL

/// What an account held after each record that moved something on it (口座の残高推移): one row a movement.
///
/// So a balance is one row, and a statement is read page by page, however long the account has been in use.
package enum AccountLines {
    /// An account after one of its movements.
    package struct Line: Hashable, Sendable {
        package let record: UInt64
        /// Held afterwards (残高).
        package let held: Tonnes
        /// Retired up to then, in all.
        package let retired: Tonnes

        package init(record: UInt64, held: Tonnes, retired: Tonnes) {
            self.record = record
            self.held = held
            self.retired = retired
        }
    }

    /// The last line before a record; nil when nothing had moved yet.
    package static func last(
        of account: AccountID, before record: UInt64, in database: Database
    ) throws -> Line? {
        try lines(of: account, before: record, atMost: 1, in: database).first
    }

    /// So many lines before a record, newest first.
    package static func lines(
        of account: AccountID, before record: UInt64, atMost count: Int, in database: Database
    ) throws -> [Line] {
        try database.rows(
            "SELECT * FROM account_lines WHERE account = ? AND record < ? ORDER BY record DESC LIMIT ?", account.text,
            bounded(record), count
        ).map(line)
    }

    /// The record that opened an account; nil when there is no such account.
    package static func opening(of account: AccountID, in database: Database) throws -> UInt64? {
        try database.first(UInt64.self, "SELECT record FROM accounts WHERE id = ?", account.text)
    }

    /// All lines in the order of their records, in constant memory.
    package static func forEach(
        in database: Database, _ body: (_ account: String, Line) throws -> Void
    ) throws {
        try database.forEachRow("SELECT * FROM account_lines ORDER BY record, account") {
            try body($0["account"], line($0))
        }
    }

    /// How an event changes what accounts hold and have retired, in tonnes.
    package static func changes(of event: RegistryEvent) -> [(account: AccountID, held: Int64, retired: Int64)] {
        switch event {
        case .accountOpened: []
        case .unitsIssued(let body): [(body.account, body.quantity.count, 0)]
        case .unitsTransferred(let body):
            [(body.from, -body.quantity.count, 0), (body.to, body.quantity.count, 0)]
        case .unitsRetired(let body): [(body.account, -body.quantity.count, body.quantity.count)]
        }
    }

    static func apply(_ event: RegistryEvent, record: UInt64, in database: Database) throws {
        for change in changes(of: event) {
            let before = try last(of: change.account, before: record, in: database)
            try database.execute(
                "INSERT INTO account_lines(account, record, held, retired) VALUES (?, ?, ?, ?)", change.account.text,
                record, (before?.held.count ?? 0) + change.held, (before?.retired.count ?? 0) + change.retired)
        }
    }

    /// Fills the table of a folder that is older than it.
    static func derive(in database: Database) throws {
        try RecordLog.forEach(ofKindsLike: "registry.", upTo: try RecordLog.size(in: database), in: database) {
            guard let event = try $0.event(RegistryEvent.self) else { return }
            try apply(event, record: $0.index, in: database)
        }
    }

    /// The tables count records in 64 bits with a sign.
    private static func bounded(_ record: UInt64) -> UInt64 { min(record, UInt64(Int64.max)) }

    private static func line(_ row: Row) throws -> Line {
        Line(record: try row["record"], held: try Tonnes(row["held"]), retired: try Tonnes(row["retired"]))
    }
}
