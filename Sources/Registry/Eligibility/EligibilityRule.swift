package import Quantities

/// Whether credits of some kinds may serve a use (用途別の使用可否): one row of the matrix.
package struct EligibilityRule: Hashable, Sendable, Codable {
    package enum Allowed: String, CaseIterable, Hashable, Sendable, Codable {
        /// ○
        case allowed
        /// What the user must keep to is said in the condition; it is shown, and nobody is refused for it.
        case conditional
        /// ×: a retirement for it is refused.
        case no
    }

    package let use: RetirementPurpose
    package let credits: [CreditKind]
    /// Only units with one of these; empty is: whichever.
    package let prefixes: [SerialPrefix]
    package let allowed: Allowed
    package let condition: Bilingual?
    package let source: String
    package let verified: Bool
    /// Nil when the sources do not say since when.
    package let validFrom: Day?

    func concerns(_ use: RetirementPurpose, _ kind: CreditKind, _ prefix: SerialPrefix) -> Bool {
        self.use == use && credits.contains(kind) && (prefixes.isEmpty || prefixes.contains(prefix))
    }

    /// That two rows speak of the same from the same day on: then neither is the answer.
    func contradicts(_ other: Self) -> Bool {
        use == other.use && validFrom == other.validFrom && !Set(credits).isDisjoint(with: other.credits)
            && (prefixes.isEmpty || other.prefixes.isEmpty || !Set(prefixes).isDisjoint(with: other.prefixes))
    }
}
