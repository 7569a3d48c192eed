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
    package static func changes(of event: RegistryEvent) -> [Change] {
        switch event {
        case .accountOpened: []
        case .unitsIssued(let body): [Change(body.account, held: body.quantity.count)]
        case .unitsTransferred(let body):
            [Change(body.from, held: -body.quantity.count), Change(body.to, held: body.quantity.count)]
        case .unitsRetired(let body): [Change(body.account, held: -body.quantity.count, retired: body.quantity.count)]
        }
    }

    /// What one account holds more, and has retired more, in tonnes.
    package struct Change {
        package let account: AccountID
        private let held: Int64
        private let retired: Int64

        fileprivate init(_ account: AccountID, held: Int64, retired: Int64 = 0) {
            self.account = account
            self.held = held
            self.retired = retired
        }

        /// The account's line at a record, after the one before; nil when nothing had moved yet.
        /// - Throws: ``Rejection`` when it would hold less than nothing.
        package func line(after before: Line?, at record: UInt64) throws -> Line {
            Line(
                record: record, held: try Tonnes((before?.held.count ?? 0) + held),
                retired: try Tonnes((before?.retired.count ?? 0) + retired))
        }
    }

    /// The records that moved something on an account, from either side, from one on, oldest first, at most so many.
    package static func records(
        of account: AccountID, from first: UInt64, atMost count: Int, in database: Database
    ) throws -> [LogRecord] {
        try database.rows(
            """
            SELECT r.idx, r.bytes FROM account_lines l JOIN records r ON r.idx = l.record
            WHERE l.account = ? AND l.record >= ? ORDER BY l.record LIMIT ?
            """, account.text, bounded(first), count
        ).map { try LogRecord(index: $0[0], bytes: $0[1]) }
    }

    static func apply(_ event: RegistryEvent, record: UInt64, in database: Database) throws {
        for change in changes(of: event) {
            // The writer remembers each account's last line, for what it has not written yet cannot be read.
            let before = try database.remembered(change.account) {
                try last(of: change.account, before: record, in: database)
            }
            let line = try change.line(after: before, at: record)
            database.remember(line, change.account)
            let lines = database.deferred(AppendedAccountLines.self)
            lines.append(line, of: change.account)
            if lines.areMany { try database.settle() }
        }
    }

    /// Fills the table of a folder that is older than it.
    static func derive(in database: Database) throws {
        var newest: [AccountID: Line] = [:]
        try RecordLog.forEach(ofKindsLike: "registry.", upTo: try RecordLog.size(in: database), in: database) {
            guard let event = try $0.event(RegistryEvent.self) else { return }
            for change in changes(of: event) {
                let line = try change.line(after: newest[change.account], at: $0.index)
                newest[change.account] = line
                let lines = database.deferred(AppendedAccountLines.self)
                lines.append(line, of: change.account)
                if lines.areMany { try database.settle() }
            }
        }
    }

    /// The tables count records in 64 bits with a sign.
    private static func bounded(_ record: UInt64) -> UInt64 { min(record, UInt64(Int64.max)) }

    private static func line(_ row: Row) throws -> Line {
        Line(record: try row["record"], held: try Tonnes(row["held"]), retired: try Tonnes(row["retired"]))
    }
}
