package import Quantities
package import Registry
import SQL
import Store

/// What moved on an account, in order, with the balance after each movement (取引明細).
package struct ShowAccountStatement {
    package let account: AccountID
    /// Nil for today.
    package let asOf: AsOf?

    package init(account: AccountID, asOf: AsOf? = nil) {
        self.account = account
        self.asOf = asOf
    }

    /// - Throws: ``Rejection`` `account.unknown` when the account was not open then.
    package func run(on folder: DataFolder) throws -> AccountStatement {
        try folder.store.read { database in
            let state = try StateAsOf(asOf ?? .endOfLog, in: database)
            var registry = RegistryState()
            var lines: [AccountStatement.Line] = []
            try state.forEachRegistryEvent { record, event in
                try registry.evolve(event)
                guard let movement = movement(event) else { return }
                let before = lines.last?.balance ?? .zero
                lines.append(try AccountStatement.Line(record, movement, before: before))
            }
            guard let known = registry.accounts[account] else {
                throw Rejection(
                    "account.unknown", expected: "an account that was open then", found: account.text,
                    ja: "この口座はありません", en: "There is no such account")
            }
            return AccountStatement(
                account: known, records: state.size, lines: lines, balance: lines.last?.balance ?? .zero,
                retired: lines.filter { $0.kind == .retired }.map(\.quantity).sum)
        }
    }

    /// What an event means for this account; nil when it does not concern it.
    private func movement(_ event: RegistryEvent) -> Movement? {
        switch event {
        case .accountOpened: return nil
        case .unitsIssued(let body):
            guard body.account == account else { return nil }
            let units = body.batches.map { UnitPart(batch: $0.id, prefix: $0.prefix, range: $0.range) }
            return Movement(kind: .issued, quantity: body.quantity, units: units, other: nil)
        case .unitsTransferred(let body):
            guard body.from == account || body.to == account else { return nil }
            return Movement(
                kind: body.to == account ? .received : .sent, quantity: body.quantity, units: body.movement.moved,
                other: body.to == account ? body.from : body.to)
        case .unitsRetired(let body):
            guard body.account == account else { return nil }
            return Movement(kind: .retired, quantity: body.quantity, units: body.movement.moved, other: nil)
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
    package enum Kind: String, Codable, Hashable, Sendable {
        case issued, received, sent, retired

        /// Whether the account holds more afterwards.
        var adds: Bool { self == .issued || self == .received }
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

        fileprivate init(_ record: LogRecord, _ movement: Movement, before: Tonnes) throws(Rejection) {
            self.record = record.index
            recordedAt = record.header.recordedAt
            effectiveAt = record.header.effectiveAt
            kind = movement.kind
            quantity = movement.quantity
            units = movement.units
            other = movement.other
            balance = try Tonnes(before.count + (kind.adds ? quantity.count : -quantity.count))
        }
    }

    package let account: Account
    /// How many records there were.
    package let records: UInt64
    package let lines: [Line]
    package let balance: Tonnes
    package let retired: Tonnes
}
