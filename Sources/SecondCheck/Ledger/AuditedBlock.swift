/// A block as the second check derives it.
package struct AuditedBlock: Hashable, Sendable {
    package let series: SerialSeries
    package let first: Int64
    package let last: Int64
    package let batch: String
    package let account: String
    package let status: UnitStatus
    /// The record that last moved or split it.
    package let record: UInt64

    package init(
        series: SerialSeries, first: Int64, last: Int64, batch: String, account: String, status: UnitStatus,
        record: UInt64
    ) {
        self.series = series
        self.first = first
        self.last = last
        self.batch = batch
        self.account = account
        self.status = status
        self.record = record
    }
}
