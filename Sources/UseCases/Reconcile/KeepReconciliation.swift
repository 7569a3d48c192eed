package import Quantities
import SQL
import Store

/// Makes the reconciliation of the last day that is over, once, and keeps it (日次突合の実施).
///
/// What is kept is no fact for the log: it follows from the records, and can be made again at any time. It is long work, and
/// is done beside the writer, which waits only for the one row.
package struct KeepReconciliation: Sendable {
    package init() {}

    /// - Parameter progress: what it throws ends the work, and nothing is kept.
    /// - Returns: nil when there is nothing to do: it was made already, or there was no record yet.
    @discardableResult
    package func run(
        on folder: DataFolder, progress: (UInt64) throws -> Void = { _ in }
    ) throws -> Reconciliation? {
        let day = folder.now.day.advanced(by: -1)
        let isDue = try folder.store.read { database in
            try ReconciliationTable.kept(day, in: database) == nil
                && ReconcileRegistry.size(endOf: day, in: database) > 0
        }
        guard isDue else { return nil }
        let result = try ReconcileRegistry(day: day).run(on: folder, progress: progress)
        let kept = try KeptReconciliation(result, madeAt: folder.now).row()
        try folder.store.note { try ReconciliationTable.put(kept, in: $0) }
        return result
    }
}

/// A reconciliation with when it was made.
package struct KeptReconciliation: Codable, Hashable, Sendable {
    package let madeAt: Instant
    package let result: Reconciliation

    init(_ result: Reconciliation, madeAt: Instant) {
        self.result = result
        self.madeAt = madeAt
    }

    init(_ row: ReconciliationTable.Kept) throws {
        self.init(try CanonicalJSON.value(Reconciliation.self, from: row.body), madeAt: row.madeAt)
    }

    func row() throws -> ReconciliationTable.Kept {
        ReconciliationTable.Kept(
            day: result.day, madeAt: madeAt, records: result.records, agrees: result.agrees,
            body: try CanonicalJSON.text(result))
    }
}
