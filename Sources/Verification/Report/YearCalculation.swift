package import Quantities

/// One fiscal year of the calculation.
package struct YearCalculation: Hashable, Sendable {
    package var year: FiscalYear
    /// EL_gen, EL_sold, EL_PJ
    package var energy: EnergyBalance
    /// EL_BL
    package var baselineEnergy: Energy
    /// CEF_electricity,t as used, t-CO2/kWh.
    package var factor: Rational
    /// F4: nil when the average mix (全電源) is used throughout.
    package var transition: TransitionFacts?
    /// EM_BL
    package var baseline: Emissions
    /// EM_PJ,M
    package var projectMain: Emissions
    /// EM_PJ,S
    package var projectAncillary: Emissions
    /// EL_PJ,S; nil when EM_PJ,S is not calculated from energy.
    package var ancillaryEnergy: Energy?
    /// EM_PJ
    package var project: Emissions
    /// ER, unrounded
    package var reduction: Emissions
    /// ER of the year in whole tonnes
    package var floored: Tonnes

    package init(
        year: FiscalYear,
        energy: EnergyBalance,
        baselineEnergy: Energy,
        factor: Rational,
        transition: TransitionFacts?,
        baseline: Emissions,
        projectMain: Emissions,
        projectAncillary: Emissions,
        ancillaryEnergy: Energy?,
        project: Emissions,
        reduction: Emissions,
        floored: Tonnes
    ) {
        self.year = year
        self.energy = energy
        self.baselineEnergy = baselineEnergy
        self.factor = factor
        self.transition = transition
        self.baseline = baseline
        self.projectMain = projectMain
        self.projectAncillary = projectAncillary
        self.ancillaryEnergy = ancillaryEnergy
        self.project = project
        self.reduction = reduction
        self.floored = floored
    }
}
