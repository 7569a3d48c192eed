/// An account as the second check derives it, in whole tonnes.
package struct AuditedAccount: Hashable, Sendable {
    package let id: String
    package let organisation: String
    /// The record that opened it.
    package let record: UInt64
    /// Set aside or not.
    package internal(set) var held: Int64 = 0
    package internal(set) var retired: Int64 = 0
}
