package import Quantities

/// The programme plan (計画書) against what was done.
package struct PlanFacts: Hashable, Sendable {
    /// B1: every difference between the plan in force at registration and what was done.
    package var differences: [PlanDifference]
    /// B4, B5: all ancillary emission activities (付随的排出活動); empty when the plan declares none.
    package var ancillary: [AncillaryActivity]
    /// B4, B5: the printed, floored reduction that impact ratios are divided by (form 10.1). `assumed`.
    package var printedReduction: Tonnes
    /// B6, B7: every item of plan 11.
    package var monitored: [MonitoredItem]

    package init(
        differences: [PlanDifference],
        ancillary: [AncillaryActivity],
        printedReduction: Tonnes,
        monitored: [MonitoredItem]
    ) {
        self.differences = differences
        self.ancillary = ancillary
        self.printedReduction = printedReduction
        self.monitored = monitored
    }
}
