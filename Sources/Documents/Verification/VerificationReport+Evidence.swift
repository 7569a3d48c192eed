package import Quantities

extension VerificationReport {
    /// What an item rests on.
    package struct Evidence: Codable, Hashable, Sendable {
        package let label: Bilingual
        /// Index in the log.
        package let record: Int64?
        /// SHA-256, lower-case hexadecimal.
        package let digest: String?

        package init(
            label: Bilingual, record: Int64? = nil, digest: String? = nil
        ) {
            self.label = label
            self.record = record
            self.digest = digest
        }
    }
}
