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
        /// Held afterwards (残高), set aside or not.
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

    /// So many lines before a record and from another one on, newest first.
    package static func lines(
        of account: AccountID, from first: UInt64 = 0, before record: UInt64, atMost count: Int, in database: Database
    ) throws -> [Line] {
        try database.rows(
            """
            SELECT record, held, retired FROM account_lines WHERE account = ? AND record >= ? AND record < ?
            ORDER BY record DESC LIMIT ?
            """, account.text, bounded(first), bounded(record), count
        ).map(line)
    }

    /// How many lines there are between two records, and what came and went in all.
    package struct Sums: Hashable, Sendable {
        package let movements: Int
        package let added: Tonnes
        package let removed: Tonnes
    }

    /// One walk along the lines of the account, in the engine: a million of them take less than a second.
    /// - Parameter opening: what was held before the first of them.
    package static func sums(
        of account: AccountID, from first: UInt64, before record: UInt64, opening: Tonnes, in database: Database
    ) throws -> Sums {
        let row = try database.row(
            """
            SELECT COUNT(*) AS movements, CAST(COALESCE(SUM(CASE WHEN held > was THEN held - was ELSE 0 END), 0) AS BIGINT)
                AS added, CAST(COALESCE(SUM(CASE WHEN held < was THEN was - held ELSE 0 END), 0) AS BIGINT) AS removed
            FROM (SELECT held, LAG(held, 1, CAST(? AS BIGINT)) OVER (ORDER BY record) AS was FROM account_lines
                WHERE account = ? AND record >= ? AND record < ?) AS l
            """, opening.count, account.text, bounded(first), bounded(record))
        guard let row else { return Sums(movements: 0, added: .zero, removed: .zero) }
        return Sums(
            movements: try row["movements"], added: try Tonnes(row["added"]), removed: try Tonnes(row["removed"]))
    }

    /// The record that opened an account; nil when there is no such account.
    package static func opening(of account: AccountID, in database: Database) throws -> UInt64? {
        try database.first(UInt64.self, "SELECT record FROM accounts WHERE id = ?", account.text)
    }

    /// All lines in the order of their records, in constant memory.
    package static func forEach(
        in database: Database, _ body: (_ account: String, Line) throws -> Void
    ) throws {
        try database.forEachRow("SELECT account, record, held, retired FROM account_lines ORDER BY record, account") {
            try body($0["account"], line($0))
        }
    }

    /// How an event changes what accounts hold and have retired, in tonnes: one change an account.
    package static func changes(of event: RegistryEvent) -> [Change] {
        var changes: [Change] = []
        var places: [AccountID: Int] = [:]
        func add(_ account: AccountID, held: Int64, retired: Int64 = 0) {
            guard let place = places[account] else {
                places[account] = changes.count
                return changes.append(Change(account: account, held: held, retired: retired))
            }
            changes[place].held += held
            changes[place].retired += retired
        }
        for passage in UnitPassage.all(of: event) {
            let tonnes = passage.quantity.count
            if let from = passage.from { add(from, held: -tonnes) }
            switch passage.status {
            case .held, .reserved: add(passage.to, held: tonnes)
            case .retired: add(passage.to, held: 0, retired: tonnes)
            case .cancelled, .exported: break
            }
        }
        return changes
    }

    /// What one account holds more, and has retired more, in tonnes.
    package struct Change {
        package let account: AccountID
        fileprivate var held: Int64
        fileprivate var retired: Int64

        /// The account's line at a record, after the one before; nil when nothing had moved yet.
        /// - Throws: ``Rejection`` when it would hold less than nothing.
        package func line(after before: Line?, at record: UInt64) throws -> Line {
            Line(
                record: record, held: try Tonnes((before?.held.count ?? 0) + held),
                retired: try Tonnes((before?.retired.count ?? 0) + retired))
        }
    }

    /// - Parameter origins: of what the event took from the account that its first line is of, if from any.
    static func apply(
        _ event: RegistryEvent, record: UInt64, taking origins: [UInt64], in database: Database
    ) throws {
        var origins = origins.isEmpty ? nil : try UnitOrigins.encoded(origins, at: record)
        for change in changes(of: event) {
            // The writer remembers each account's last line, for what it has not written yet cannot be read.
            let before = try database.remembered(change.account) {
                try last(of: change.account, before: record, in: database)
            }
            let line = try change.line(after: before, at: record)
            database.remember(line, change.account)
            let lines = database.deferred(AppendedAccountLines.self)
            lines.append(line, of: change.account, taking: origins)
            origins = nil
            if lines.areMany { try database.settle() }
        }
    }

    /// Fills the table of a folder that is older than it, and older than ``UnitOrigins``.
    static func derive(in database: Database) throws {
        var newest: [AccountID: Line] = [:]
        var rows: [[SQLValue]] = []
        func write() throws {
            try database.bulk(into: "account_lines", columns: ["account", "record", "held", "retired"]) { writer in
                for row in rows { try writer.append(row: row) }
            }
            rows = []
        }
        try RecordLog.forEach(ofKindsLike: "registry.", upTo: try RecordLog.size(in: database), in: database) {
            guard let event = try $0.event(RegistryEvent.self) else { return }
            for change in changes(of: event) {
                let line = try change.line(after: newest[change.account], at: $0.index)
                newest[change.account] = line
                rows.append([
                    .text(change.account.text), line.record.sqlValue, .integer(line.held.count),
                    .integer(line.retired.count),
                ])
            }
            if rows.count >= 4096 { try write() }
        }
        try write()
    }

    /// The tables count records in 64 bits with a sign.
    private static func bounded(_ record: UInt64) -> UInt64 { min(record, UInt64(Int64.max)) }

    private static func line(_ row: Row) throws -> Line {
        Line(record: try row["record"], held: try Tonnes(row["held"]), retired: try Tonnes(row["retired"]))
    }
}
