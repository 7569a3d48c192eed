/// `target = formula`. The unit is that of the target symbol.
package struct MethodologyEquation: Hashable, Sendable {
    package let target: String
    package let formula: Formula
    /// Holds only with this option; without it the target is an input.
    package let option: String?
    package let source: String
    package let verified: Bool
}
