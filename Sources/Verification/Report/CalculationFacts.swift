package import Quantities

/// The calculation (算定) as it stands in the report.
package struct CalculationFacts: Hashable, Sendable {
    /// F1, A3
    package var definition: DefinitionFacts
    /// F2: total over all years.
    package var total: EnergyBalance
    /// F2 to F8: one entry for each fiscal year of the period, ascending.
    package var years: [YearCalculation]
    /// F3: the factor rows used.
    package var factors: [FactorRow]
    /// F5: every symbol of the calculation.
    package var units: [UnitFact]
    /// F9: recorded = calculation, reported = application (認証申請量).
    package var claim: Comparison<Tonnes>

    package init(
        definition: DefinitionFacts,
        total: EnergyBalance,
        years: [YearCalculation],
        factors: [FactorRow],
        units: [UnitFact],
        claim: Comparison<Tonnes>
    ) {
        self.definition = definition
        self.total = total
        self.years = years
        self.factors = factors
        self.units = units
        self.claim = claim
    }
}
