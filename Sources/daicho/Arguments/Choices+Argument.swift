import ArgumentParser
import DataQuality
import ProjectCycle
import Quantities
import Registry
import Verification

// Closed choices: help and completion list their values.

extension Role: ExpressibleByArgument {}
extension SelfConsumptionRule: ExpressibleByArgument {}
extension ProgrammeAttribute: ExpressibleByArgument {}
extension MonitoringFrequency: ExpressibleByArgument {}
extension AdditionalityMode: ExpressibleByArgument {}
extension RetirementPurpose: ExpressibleByArgument {}
extension CancellationReason: ExpressibleByArgument {}
extension CorrectionGround: ExpressibleByArgument {}
extension AccountKind: ExpressibleByArgument {}
extension AccountFlag: ExpressibleByArgument {}
extension RepresentativePower: ExpressibleByArgument {}
extension Answer: ExpressibleByArgument {}
extension Opinion: ExpressibleByArgument {}

extension Treatment: ExpressibleByArgument {
    package static var allValueStrings: [String] { [Treatment.exclude, .accept].map(\.rawValue) }
}
