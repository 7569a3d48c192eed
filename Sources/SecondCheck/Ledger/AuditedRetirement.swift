/// A retirement (無効化) as the second check derives it: of each there must be one certificate.
package struct AuditedRetirement: Hashable, Sendable {
    package let record: UInt64
    /// Place among the accounts.
    package let account: Int32
    /// Whole tonnes.
    package let quantity: Int64
}
