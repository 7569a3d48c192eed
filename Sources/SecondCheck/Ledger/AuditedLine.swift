/// What an account held and had retired after a record that moved something on it, in whole tonnes.
package struct AuditedLine: Hashable, Sendable {
    package let account: String
    package let record: UInt64
    package let held: Int64
    package let retired: Int64

    package init(account: String, record: UInt64, held: Int64, retired: Int64) {
        self.account = account
        self.record = record
        self.held = held
        self.retired = retired
    }
}
