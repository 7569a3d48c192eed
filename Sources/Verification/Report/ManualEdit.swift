package import Quantities

/// One entry or correction by hand (手入力・修正).
package struct ManualEdit: Hashable, Sendable {
    /// Index of its record.
    package var record: String
    package var reason: String?
    package var person: PersonID?
    package var at: Instant?
    /// The value before is still on record.
    package var oldValueKept: Bool

    package init(
        record: String, reason: String?, person: PersonID?, at: Instant?, oldValueKept: Bool
    ) {
        self.record = record
        self.reason = reason
        self.person = person
        self.at = at
        self.oldValueKept = oldValueKept
    }
}
