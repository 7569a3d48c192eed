import GRDB
import Quantities
import Registry
import Store

/// Where registry commands meet the store: load the slice, decide, append the event, write the tables.
enum RegistryDesk {
    static func subject(_ account: AccountID) -> String { "account:\(account)" }

    static func account(_ id: AccountID, in database: Database) throws -> Account? {
        try RegistryTables.account(id, in: database)
    }

    /// Takes one step and gives its event with the index of its record.
    static func take(
        _ step: some RegistryCommand, about account: AccountID, in transaction: Transaction
    ) throws -> (event: RegistryEvent, record: UInt64) {
        var state = try RegistryTables.slice(for: step.needs, in: transaction.database)
        let before = state
        let events = try step.decide(by: transaction.context.actor, .standard, state)
        guard let event = events.first, events.count == 1 else { preconditionFailure("one registry step is one event") }
        try state.evolve(event)
        if let broken = state.brokenInvariants(since: before).first { throw broken }
        let record = try transaction.append(event.body, subject: subject(account))
        try RegistryTables.apply(event, record: record, in: transaction.database)
        return (event, record)
    }
}
