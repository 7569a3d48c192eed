package import Quantities
package import Telemetry

extension SelfConsumptionRule {
    /// The channel read beside generation.
    package var second: Channel {
        switch self {
        case .generationMinusExport: .export
        case .minimumOfGenerationAndConsumption: .consumption
        }
    }

    /// The channels without which a slot cannot be claimed, ascending.
    package var channels: [Channel] { [.generation, second] }
}
