import Quantities
import Registry
import SQL
import Store

/// Follows units back from whose they are to their issuance: through the lines of the accounts that ever had them, and
/// never through the whole log.
struct UnitTrace {
    private let batch: UnitBatch
    private let serials: SerialRange
    private let issuance: UInt64

    /// - Parameters:
    ///   - serials: of the batch.
    ///   - issuance: the record that issued it.
    init(_ batch: UnitBatch, _ serials: SerialRange, issuedBy issuance: UInt64) {
        self.batch = batch
        self.serials = serials
        self.issuance = issuance
    }

    /// Every transfer and retirement of any of the units, oldest first. No line of an account is read twice.
    func movements(in database: Database) throws -> [LogRecord] {
        var found: [UInt64: LogRecord] = [:]
        // Whose lines are to be read before which record, and have been read.
        var due: [AccountID: UInt64] = [:]
        var read: [AccountID: UInt64] = [:]
        for (account, record) in try RegistryTables.holders(of: batch.prefix, overlapping: serials, in: database) {
            due[account] = record + 1
        }
        while let (account, end) = due.first {
            due[account] = nil
            let start = read[account] ?? issuance + 1
            guard start < end else { continue }
            read[account] = end
            try AccountLines.forEachRecord(of: account, from: start, before: end, in: database) { record in
                guard UnitWalk.touches(record, batch, serials, batch.prefix) else { return }
                found[record.index] = record
                // They were another's before.
                guard case .unitsTransferred(let body)? = try record.event(RegistryEvent.self), body.to == account
                else { return }
                due[body.from] = max(due[body.from] ?? 0, record.index)
            }
        }
        return found.values.sorted { $0.index < $1.index }
    }
}
