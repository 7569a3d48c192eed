package import Quantities

/// One numbered sentence of a methodology: a condition of applicability or a piece of evidence.
package struct MethodologyClause: Hashable, Sendable {
    package let id: String
    package let text: Bilingual
    package let source: String
    package let verified: Bool
}
