package import Quantities

/// How a result came about: one step per equation, in the order of computation (算定過程).
///
/// The last step is reached from its inputs: each input is either given, with a note on where it comes from, or `computed`,
/// and then an earlier step bears its name.
package struct Trace: Hashable, Sendable, Codable {
    package struct Step: Hashable, Sendable, Codable {
        package let symbol: String
        /// As the methodology prints it.
        package let notation: String
        package let meaning: Bilingual
        /// The right-hand side as the definition writes it.
        package let formula: String
        package let inputs: [Input]
        /// Exact.
        package let value: Rational
        package let unit: String
        /// Where the rule comes from.
        package let source: String
        /// Whether the rule itself is confirmed.
        package let ruleVerified: Bool
        /// Whether the rule and everything below it is confirmed.
        package let verified: Bool
    }

    package struct Input: Hashable, Sendable, Codable {
        package let symbol: String
        package let notation: String
        package let meaning: Bilingual
        /// Nil when the input is indexed.
        package let value: Rational?
        package let elements: [InputValue.Element]?
        package let unit: String
        /// Where the value comes from.
        package let note: String
        /// Whether an earlier step of this trace gives it.
        package let computed: Bool
        package let verified: Bool
    }

    package let steps: [Step]

    package func step(_ symbol: String) -> Step? { steps.first { $0.symbol == symbol } }
    package func value(_ symbol: String) -> Rational? { step(symbol)?.value }
}
