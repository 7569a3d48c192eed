package import Quantities

/// Something that the second check does not agree with.
package struct AuditFinding: Codable, Hashable, Sendable {
    /// The record where it shows; nil for what shows only at the end.
    package let record: UInt64?
    /// Stable code, what follows from the records, what was found, and a sentence in Japanese and English.
    package let problem: Rejection

    package init(_ record: UInt64?, _ problem: Rejection) {
        self.record = record
        self.problem = problem
    }
}
