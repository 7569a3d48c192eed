import Quantities
import Registry
import SQL

/// Whether what a record transferred has moved since (移転後の動き).
///
/// A block that still names the record has not moved. One that names a later record was moved, split or set aside by that:
/// it is looked up in that record, and only where this does not say it, in all that the account moved in between.
enum TransferAftermath {
    /// Movements of the account that are looked at, oldest first. Beyond them it is not told, and nothing is put right.
    private static let most = 20_000
    private static let page = 200

    /// - Parameter blocks: all that share a unit with it.
    static func found(
        _ transfer: RecordedTransfer, recordedAs index: UInt64, _ blocks: ArraySlice<RecordedBlock>,
        in database: Database
    ) throws -> RecordedTransfer {
        let changed = Set(blocks.map(\.record)).subtracting([index])
        guard !changed.isEmpty else { return transfer }
        for record in changed.sorted().prefix(page) {
            if let later = try later(transfer, try RecordLog.record(record, in: database)) {
                return transfer.with(later)
            }
        }
        var (next, read) = (index + 1, 0)
        while read < most {
            let records = try AccountLines.records(of: transfer.to, from: next, atMost: page, in: database)
            for record in records {
                if let later = try later(transfer, record) { return transfer.with(later) }
            }
            guard records.count == page, let last = records.last else { return transfer }
            read += page
            next = last.index + 1
        }
        return transfer.with(transfer.units.first.map { .unclear($0) })
    }

    private static func later(_ transfer: RecordedTransfer, _ record: LogRecord) throws -> RecordedTransfer.Later? {
        try record.event(RegistryEvent.self).flatMap { transfer.moved(by: $0, record: record.index) }
    }
}
