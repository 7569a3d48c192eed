package import Quantities

/// A value that changes in steps of another, such as the transition f(t) (移行係数) of the marginal-grid factor.
package struct StepTable: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        /// The step holds for arguments less than this; nil in the last step.
        package let below: Rational?
        package let value: Rational
    }

    package let id: String
    package let meaning: Bilingual
    /// Unit of the argument, and of the value.
    package let argumentUnit: PhysicalUnit
    package let unit: PhysicalUnit
    /// The least argument for which the table holds.
    package let from: Rational
    /// Rising bounds; the last step has none. Never empty.
    package let steps: [Step]
    package let source: String
    package let verified: Bool

    /// Nil below ``from``.
    func value(at argument: Rational) -> Rational? {
        guard argument >= from else { return nil }
        return steps.first { step in step.below.map { argument < $0 } ?? true }?.value
    }
}
