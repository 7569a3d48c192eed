package import Quantities

/// A constant of a methodology, such as 44/12 t-CO2 per t-C.
package struct MethodologyParameter: Hashable, Sendable {
    package let id: String
    package let notation: String
    package let meaning: Bilingual
    package let unitText: String
    package let unit: PhysicalUnit
    package let value: Rational
    package let source: String
    package let verified: Bool
}
