/// How the self-consumed energy (自家消費量) of an interval is measured; what is left of the generation counts as sold.
package enum SelfConsumptionRule: String, CaseIterable, Hashable, Sendable, Codable {
    /// Generation less export to the grid: both are metered.
    case generationMinusExport
    /// The smaller of generation and consumption in the interval: consumption is metered instead of export.
    case minimumOfGenerationAndConsumption
}
