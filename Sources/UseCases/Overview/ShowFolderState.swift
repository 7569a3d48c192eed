package import Quantities
package import Store

/// Whether a folder can be read and written, and how its log stands (稼働状況): for whoever runs it.
package struct ShowFolderState: Query {
    package static let name = "folder.state"
    package static let readers = Readers.roles([.systemOperator])

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> FolderState {
        let now = folder.now
        return try folder.store.read { database in
            let records = try RecordLog.size(in: database)
            let newest = records > 0 ? try RecordLog.record(records - 1, in: database).header.recordedAt : nil
            return FolderState(
                records: records, signedRecords: records > 0 ? try RecordLog.head(in: database).size : nil,
                newestRecordAge: newest.map { now.seconds - $0.seconds },
                isWritable: folder.canSign, commits: folder.store.activity,
                reconciled: try ReconciliationTable.newest(atMost: 1, in: database).first.map {
                    FolderState.Reconciled(day: $0.day, agrees: $0.agrees, age: now.day.number - $0.day.number)
                })
        }
    }
}

package struct FolderState: Hashable, Sendable {
    package let records: UInt64
    /// Under the newest checkpoint; nil for an empty log.
    package let signedRecords: UInt64?
    /// Seconds; nil for an empty log.
    package let newestRecordAge: Int64?
    /// There is a key to sign the log with.
    package let isWritable: Bool
    /// Of this program; nil when it cannot write.
    package let commits: CommitActivity?
    /// The newest reconciliation that was kept.
    package let reconciled: Reconciled?

    package struct Reconciled: Hashable, Sendable {
        package let day: Day
        package let agrees: Bool
        /// Days since: 1 when the last day that is over has been reconciled.
        package let age: Int32
    }
}
