/// How self-consumed energy EL_PJ (自家消費量) follows from what is metered.
///
/// Source: domain reference for EN-R-002 §4, `EL_PJ = EL_gen − EL_sold` (`assumed`); the second rule gives the same
/// quantity per slot where consumption is metered instead of export, and is `assumed` too.
package enum SelfConsumptionRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// EL_PJ = EL_gen − EL_sold, from meters of generation and export.
    case generationMinusExport
    /// Per slot min(generation, consumption); what remains of generation counts as sold.
    case minimumOfGenerationAndConsumption
}
