package import Quantities

extension MonitoringReport {
    /// An emission factor (排出係数) with where it comes from.
    package struct Factor: Codable, Hashable, Sendable {
        package let name: Bilingual
        package let value: Rational
        package let unit: String
        /// The year the factor is published for; it may differ from the year it is applied to.
        package let fiscalYear: FiscalYear?
        package let source: String
        package let isVerified: Bool

        package init(
            name: Bilingual, value: Rational, unit: String, fiscalYear: FiscalYear?, source: String,
            isVerified: Bool
        ) {
            self.name = name
            self.value = value
            self.unit = unit
            self.fiscalYear = fiscalYear
            self.source = source
            self.isVerified = isVerified
        }
    }
}
