package import Quantities

extension MonitoringReport {
    /// One delivered file of readings (取込み).
    package struct Delivery: Codable, Hashable, Sendable {
        package let id: DeliveryID
        /// SHA-256 of the file, lower-case hexadecimal.
        package let digest: String
        /// Index of its record in the log.
        package let record: Int64
        package let siteDays: Int64

        package init(
            id: DeliveryID, digest: String, record: Int64, siteDays: Int64
        ) {
            self.id = id
            self.digest = digest
            self.record = record
            self.siteDays = siteDays
        }
    }
}
