package import Quantities

/// One row of the flag catalogue: what a flag means, for people and for reports.
package struct FlagDefinition: Sendable, Hashable {
    package let flag: Flag
    /// Stable code used in records, reports and commands; never reused.
    package let code: String
    package let name: Bilingual
    /// The exact rule, as a sentence.
    package let definition: Bilingual
    /// Rises whenever the rule changes.
    package let version: Int
    package let defaultTreatment: Treatment
    /// Whether a person may accept the flag. False where there is no number that could be counted.
    package let canBeAccepted: Bool
}
