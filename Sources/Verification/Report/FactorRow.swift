package import Quantities

/// One row of the factor table (排出係数).
package struct FactorRow: Hashable, Sendable {
    package var symbol: String
    /// The year the row is for.
    package var year: FiscalYear
    package var value: Rational
    package var unit: String
    package var source: String
    /// Its source has been confirmed.
    package var verified: Bool

    package init(
        symbol: String, year: FiscalYear, value: Rational, unit: String, source: String, verified: Bool
    ) {
        self.symbol = symbol
        self.year = year
        self.value = value
        self.unit = unit
        self.source = source
        self.verified = verified
    }
}
