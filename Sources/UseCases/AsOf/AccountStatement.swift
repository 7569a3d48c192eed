package import Quantities
package import Registry
import SQL
import Store

/// What moved on an account, in order, with the balance after each movement (取引明細): of a day, of a period, or of all its
/// life.
///
/// Each line is read from its record; what comes before a page is not read.
package struct ShowAccountStatement: Query {
    package static let name = "account.statement"
    package static let readers = Readers.roles([
        .accountRepresentative, .registryAdministrator, .systemOperator, .auditor,
    ])

    package let account: AccountID
    /// Nil for today.
    package let asOf: AsOf?
    /// Only what was recorded on these days in Japan; nil for all.
    package let period: Period?
    /// Only lines of records before this one; nil for the newest.
    package let before: UInt64?
    /// How many lines, the newest of them; nil for all.
    package let most: Int?

    package init(
        account: AccountID, asOf: AsOf? = nil, period: Period? = nil, before: UInt64? = nil, most: Int? = nil
    ) {
        self.account = account
        self.asOf = asOf
        self.period = period
        self.before = before
        self.most = most
    }

    /// - Throws: ``Rejection`` `account.notYetOpen`; `account.unknown` when there is none that the reader may see inside.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> AccountStatement {
        try folder.store.read { try answer(to: reader, in: $0) }
    }

    func answer(to reader: Reader, in database: Database) throws -> AccountStatement {
        let end = try (asOf ?? .endOfLog).size(in: database)
        let size = try min(end, period.map { try AsOf.endOf($0.lastDay).size(in: database) } ?? end)
        let start = try min(size, period.map { try AsOf.endOf($0.start.advanced(by: -1)).size(in: database) } ?? 0)
        guard let known = try RegistryDesk.account(account, in: database), reader.seesInside(of: known),
            let opening = try AccountLines.opening(of: account, in: database)
        else { throw RegistryDesk.unknown(account) }
        guard opening < size else { throw try notYetOpen(opening, in: database) }
        let newest = try AccountLines.last(of: account, before: size, in: database)
        let wanted = min(most ?? .max - 1, .max - 1)
        // One more than wanted tells whether there are more, and what was held before the first.
        let found = try AccountLines.lines(
            of: account, from: start, before: min(before ?? .max, size), atMost: wanted + 1, in: database)
        let lines = try found.prefix(wanted).map { line in
            let record = try RecordLog.record(line.record, in: database)
            guard
                let movement = try record.event(RegistryEvent.self).flatMap({ AccountMovement($0, of: account) })
            else { throw LogRecord.unreadable(line.record) }
            return AccountStatement.Line(record, movement, balance: line.held)
        }
        return AccountStatement(
            account: known, period: period, records: size,
            summary: before == nil ? try summary(from: start, before: size, newest, in: database) : nil,
            lines: lines.reversed(), balance: newest?.held ?? .zero, retired: newest?.retired ?? .zero,
            earlier: found.count > wanted ? lines.last?.record : nil)
    }

    /// Statements count by the day of recording, and so does this.
    private func notYetOpen(_ opening: UInt64, in database: Database) throws -> Rejection {
        let day = try RecordLog.record(opening, in: database).header.recordedAt.day
        return Rejection(
            "account.notYetOpen", expected: "\(day) or later, the day on which its opening was recorded",
            found: asOf.map { "\($0)" } ?? period.map { "\($0)" } ?? "",
            ja: "口座 \(account) は \(day) に開設が記録されました。それより前の明細はありません",
            en: "Account \(account) was opened, by its record, on \(day); there is no statement of days before")
    }

    private func summary(
        from start: UInt64, before size: UInt64, _ newest: AccountLines.Line?, in database: Database
    ) throws -> AccountStatement.Summary {
        let opening = try AccountLines.last(of: account, before: start, in: database)
        let sums = try AccountLines.sums(
            of: account, from: start, before: size, opening: opening?.held ?? .zero, in: database)
        return AccountStatement.Summary(
            opening: opening?.held ?? .zero, movements: sums.movements, added: sums.added, removed: sums.removed,
            retired: try Tonnes((newest?.retired.count ?? 0) - (opening?.retired.count ?? 0)),
            closing: newest?.held ?? .zero, openingRecord: opening?.record)
    }
}

package struct AccountStatement: Codable, Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        case issued, received, sent, retired, cancelled, exported
        /// Units went and others came for them, in one (交換).
        case exchanged

        /// Whether the account holds more afterwards.
        package var adds: Bool { self == .issued || self == .received }

        /// What a line of this kind changes of what is held, in tonnes.
        fileprivate func change(_ quantity: Tonnes, _ received: Tonnes?) -> Int64 {
            adds ? quantity.count : (received?.count ?? 0) - quantity.count
        }
    }

    package struct Line: Codable, Hashable, Sendable {
        package let record: UInt64
        package let recordedAt: Instant
        package let effectiveAt: Instant
        package let kind: Kind
        package let quantity: Tonnes
        /// What came for what went, of an exchange.
        package let received: Tonnes?
        package let units: [UnitPart]
        /// The account at the other end of a transfer.
        package let other: AccountID?
        /// Held afterwards.
        package let balance: Tonnes

        /// In tonnes, with its sign.
        package var change: Int64 { kind.change(quantity, received) }

        init(_ record: LogRecord, _ movement: AccountMovement, balance: Tonnes) {
            self.record = record.index
            recordedAt = record.header.recordedAt
            effectiveAt = record.header.effectiveAt
            kind = movement.kind
            quantity = movement.quantity
            received = movement.received
            units = movement.units
            other = movement.other
            self.balance = balance
        }
    }

    /// What the days of a statement come to.
    package struct Summary: Codable, Hashable, Sendable {
        /// Held before the first movement (期首残高).
        package let opening: Tonnes
        package let movements: Int
        /// What came in all, and what went: opening + added − removed = closing.
        package let added: Tonnes
        package let removed: Tonnes
        /// Of what went.
        package let retired: Tonnes
        /// Held after the last movement (期末残高).
        package let closing: Tonnes
        /// The record that left the opening balance; nil when nothing had moved yet.
        package let openingRecord: UInt64?
    }

    package let account: Account
    /// The days that it is of; nil for all.
    package let period: Period?
    /// How many records there were.
    package let records: UInt64
    /// Nil on a page that goes on.
    package let summary: Summary?
    /// Oldest first.
    package let lines: [Line]
    package let balance: Tonnes
    package let retired: Tonnes
    /// The record before which the lines before these are; nil when these begin with the first.
    package let earlier: UInt64?
}
