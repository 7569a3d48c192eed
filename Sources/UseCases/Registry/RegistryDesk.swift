import SQL
import Quantities
import Registry
import Store

/// Where registry commands meet the store: load the slice, decide, append the event, write the tables.
enum RegistryDesk {
    static func subject(_ account: AccountID) -> String { "account:\(account)" }

    /// What the record of an event is filed under.
    static func subject(of event: RegistryEvent) -> String { event.filedUnder.map(subject) ?? "registry" }

    static func account(_ id: AccountID, in database: Database) throws -> Account? {
        try RegistryTables.account(id, in: database)
    }

    /// What is said of an account that is not there, or not for this reader.
    static func unknown(_ account: AccountID) -> Rejection {
        Rejection(
            "account.unknown", expected: "an account that was open then", found: account.text,
            ja: "この口座はありません", en: "There is no such account")
    }

    /// What a step did: its events in order, each with the index of its record.
    struct Taken {
        let events: [(event: RegistryEvent, record: UInt64)]

        /// Most steps are one event.
        var first: (event: RegistryEvent, record: UInt64) { events[0] }
    }

    static func take(_ step: some RegistryCommand, in transaction: Transaction) throws -> Taken {
        let slice = try RegistryTables.slice(for: step.needs, in: transaction.database)
        var state = slice.state
        let taken = try decide(step, slice, in: transaction).map { event in
            try state.evolve(event)
            let record = try transaction.append(event.body, subject: subject(of: event))
            try RegistryTables.apply(event, record: record, in: transaction.database)
            return (event: event, record: record)
        }
        if let broken = state.brokenInvariants(since: slice.state).first { throw broken }
        return Taken(events: taken)
    }

    /// Refuses what ``take(_:in:)`` would refuse; writes nothing.
    static func rehearse(_ step: some RegistryCommand, in transaction: Transaction) throws {
        _ = try decide(step, try RegistryTables.slice(for: step.needs, in: transaction.database), in: transaction)
    }

    private static func decide(
        _ step: some RegistryCommand, _ slice: RegistrySlice, in transaction: Transaction
    ) throws -> [RegistryEvent] {
        let context = transaction.context
        let events = try step.decide(
            by: context.actor, at: context.recordedAt, .current(in: transaction.database), slice.state)
        precondition(!events.isEmpty, "a registry step does something")
        try requireLater(events, slice, transaction)
        return events
    }

    /// Units move on the day of the act that last moved them, or later.
    private static func requireLater(
        _ events: [RegistryEvent], _ slice: RegistrySlice, _ transaction: Transaction
    ) throws {
        for index in slice.records(of: events.flatMap(\.endedParts)) {
            let day = try RecordLog.effectiveDay(of: index, in: transaction.database)
            guard transaction.context.today < day else { continue }
            throw Rejection(
                "registry.day.beforeLastMove", expected: "\(day) or later", found: "\(transaction.context.today)",
                ja: "クレジットが最後に動いた日より前の日付では移転・無効化できません",
                en: "Units cannot move before the day on which they last moved")
        }
    }
}
