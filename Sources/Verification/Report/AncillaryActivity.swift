package import Quantities

/// One ancillary emission activity (付随的排出活動).
package struct AncillaryActivity: Hashable, Sendable {
    /// Symbol or short name; no personal data.
    package var symbol: String
    /// Its emissions over the period that ``PlanFacts/printedReduction`` covers.
    package var emissions: Emissions
    /// How the plan treats it.
    package var treatment: AncillaryTreatment
    /// The basis of the estimate is attached.
    package var basisAttached: Bool

    package init(
        symbol: String, emissions: Emissions, treatment: AncillaryTreatment, basisAttached: Bool
    ) {
        self.symbol = symbol
        self.emissions = emissions
        self.treatment = treatment
        self.basisAttached = basisAttached
    }
}
