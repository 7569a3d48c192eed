package import Quantities
package import Registry
import SQL
import Store

/// What moved on an account, in order, with the balance after each movement (取引明細).
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
    /// Only lines of records before this one; nil for the newest.
    package let before: UInt64?
    /// How many lines, the newest of them; nil for all.
    package let most: Int?

    package init(account: AccountID, asOf: AsOf? = nil, before: UInt64? = nil, most: Int? = nil) {
        self.account = account
        self.asOf = asOf
        self.before = before
        self.most = most
    }

    /// - Throws: ``Rejection`` `account.unknown` when the account was not open then, or is not the reader's to see.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> AccountStatement {
        try folder.store.read { database in
            let size = try (asOf ?? .endOfLog).size(in: database)
            guard let known = try RegistryDesk.account(account, in: database), reader.seesInside(of: known),
                let opening = try AccountLines.opening(of: account, in: database), opening < size
            else { throw RegistryDesk.unknown(account) }
            let newest = try AccountLines.last(of: account, before: size, in: database)
            let wanted = min(most ?? .max - 1, .max - 1)
            // One more than wanted tells whether there are more, and what was held before the first.
            let found = try AccountLines.lines(
                of: account, before: min(before ?? .max, size), atMost: wanted + 1, in: database)
            let lines = try found.prefix(wanted).map { line in
                let record = try RecordLog.record(line.record, in: database)
                guard let movement = try record.event(RegistryEvent.self).flatMap(movement) else {
                    throw LogRecord.unreadable(line.record)
                }
                return AccountStatement.Line(record, movement, balance: line.held)
            }
            return AccountStatement(
                account: known, records: size, lines: lines.reversed(), balance: newest?.held ?? .zero,
                retired: newest?.retired ?? .zero, earlier: found.count > wanted ? lines.last?.record : nil)
        }
    }

    /// What an event means for this account; nil when it does not concern it.
    private func movement(_ event: RegistryEvent) -> Movement? {
        let passages = UnitPassage.all(of: event).filter { $0.from == account || $0.to == account }
        guard let first = passages.first else { return nil }
        let others = Set(passages.map { $0.to == account ? $0.from : $0.to })
        return Movement(
            kind: AccountStatement.Kind(first, of: account), quantity: passages.map(\.quantity).sum,
            units: passages.flatMap(\.units).sorted(),
            other: first.status == .held && others.count == 1 ? first.to == account ? first.from : first.to : nil)
    }
}

extension AccountStatement.Kind {
    fileprivate init(_ passage: UnitPassage, of account: AccountID) {
        self =
            switch passage.status {
            case .retired: .retired
            case .cancelled: .cancelled
            case .exported: .exported
            case .held, .reserved: passage.from == nil ? .issued : passage.to == account ? .received : .sent
            }
    }
}

private struct Movement {
    let kind: AccountStatement.Kind
    let quantity: Tonnes
    let units: [UnitPart]
    let other: AccountID?
}

package struct AccountStatement: Codable, Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        case issued, received, sent, retired, cancelled, exported

        /// Whether the account holds more afterwards.
        package var adds: Bool { self == .issued || self == .received }
    }

    package struct Line: Codable, Hashable, Sendable {
        package let record: UInt64
        package let recordedAt: Instant
        package let effectiveAt: Instant
        package let kind: Kind
        package let quantity: Tonnes
        package let units: [UnitPart]
        /// The account at the other end of a transfer.
        package let other: AccountID?
        /// Held afterwards.
        package let balance: Tonnes

        fileprivate init(_ record: LogRecord, _ movement: Movement, balance: Tonnes) {
            self.record = record.index
            recordedAt = record.header.recordedAt
            effectiveAt = record.header.effectiveAt
            kind = movement.kind
            quantity = movement.quantity
            units = movement.units
            other = movement.other
            self.balance = balance
        }
    }

    package let account: Account
    /// How many records there were.
    package let records: UInt64
    /// Oldest first.
    package let lines: [Line]
    package let balance: Tonnes
    package let retired: Tonnes
    /// The record before which the lines before these are; nil when these begin with the first.
    package let earlier: UInt64?
}
