import SQL
import Quantities
import Registry
import Store

/// Where registry commands meet the store: load the slice, decide, append the event, write the tables.
enum RegistryDesk {
    static func subject(_ account: AccountID) -> String { "account:\(account)" }

    static func account(_ id: AccountID, in database: Database) throws -> Account? {
        try RegistryTables.account(id, in: database)
    }

    /// What is said of an account that is not there, or not for this reader.
    static func unknown(_ account: AccountID) -> Rejection {
        Rejection(
            "account.unknown", expected: "an account that was open then", found: account.text,
            ja: "この口座はありません", en: "There is no such account")
    }

    /// Takes one step and gives its event with the index of its record.
    static func take(
        _ step: some RegistryCommand, about account: AccountID, in transaction: Transaction
    ) throws -> (event: RegistryEvent, record: UInt64) {
        let slice = try RegistryTables.slice(for: step.needs, in: transaction.database)
        let before = slice.state
        var state = before
        let events = try step.decide(by: transaction.context.actor, .standard, state)
        guard let event = events.first, events.count == 1 else { preconditionFailure("one registry step is one event") }
        try state.evolve(event)
        if let broken = state.brokenInvariants(since: before).first { throw broken }
        try requireLater(event, slice, transaction)
        let record = try transaction.append(event.body, subject: subject(account))
        try RegistryTables.apply(event, record: record, in: transaction.database)
        return (event, record)
    }

    /// Refuses what ``take(_:about:in:)`` would refuse; writes nothing.
    static func rehearse(_ step: some RegistryCommand, in transaction: Transaction) throws {
        let slice = try RegistryTables.slice(for: step.needs, in: transaction.database)
        for event in try step.decide(by: transaction.context.actor, .standard, slice.state) {
            try requireLater(event, slice, transaction)
        }
    }

    /// Units move on the day of the act that last moved them, or later.
    private static func requireLater(
        _ event: RegistryEvent, _ slice: RegistrySlice, _ transaction: Transaction
    ) throws {
        let ended: [UnitPart]
        switch event {
        case .accountOpened, .unitsIssued: return
        case .unitsTransferred(let body): ended = body.movement.ended
        case .unitsRetired(let body): ended = body.movement.ended
        }
        for index in slice.records(of: ended) {
            let day = try RecordLog.effectiveDay(of: index, in: transaction.database)
            guard transaction.context.today < day else { continue }
            throw Rejection(
                "registry.day.beforeLastMove", expected: "\(day) or later", found: "\(transaction.context.today)",
                ja: "クレジットが最後に動いた日より前の日付では移転・無効化できません",
                en: "Units cannot move before the day on which they last moved")
        }
    }
}
