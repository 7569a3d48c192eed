/// A batch (ロット) as the second check derives it, in whole tonnes: issued = held + retired + cancelled + exported.
package struct AuditedBatch: Hashable, Sendable {
    package let id: String
    package let series: SerialSeries
    package let first: Int64
    package let last: Int64
    package let monitoringPeriod: String
    /// The record that issued it.
    package let record: UInt64
    package internal(set) var retired: Int64 = 0
    package internal(set) var cancelled: Int64 = 0
    package internal(set) var exported: Int64 = 0

    package var issued: Int64 { last - first + 1 }
    /// Set aside or not.
    package var held: Int64 { issued - retired - cancelled - exported }
}
