package import Quantities

/// A quantity of a methodology: monitored, given, or computed by an equation.
package struct MethodologySymbol: Hashable, Sendable {
    /// As formulas write it: `CEF_electricity_t`.
    package let id: String
    /// As the methodology prints it: `CEF_electricity,t`.
    package let notation: String
    package let meaning: Bilingual
    package let unitText: String
    package let unit: PhysicalUnit
    /// Monitoring classes that are allowed (分類); empty when it is computed.
    package let classes: [MonitoringClass]
    /// モニタリング頻度
    package let frequency: Bilingual?
    /// What fills it, nil when an equation or a given value does.
    package let feed: Feed?
    /// The index it runs over, nil for one value.
    package let index: String?
    /// The least value that makes sense; nil when any does.
    package let minimum: Rational?
    /// Exists only with this option.
    package let option: String?
    package let source: String
    package let verified: Bool
}
