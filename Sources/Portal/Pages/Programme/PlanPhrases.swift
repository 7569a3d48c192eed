import ProjectCycle
import Quantities

extension SelfConsumptionRule {
    var phrase: PortalPhrase {
        switch self {
        case .generationMinusExport: .selfUseMinusExport
        case .minimumOfGenerationAndConsumption: .selfUseMinimum
        }
    }
}

extension MonitoringFrequency {
    var phrase: PortalPhrase {
        switch self {
        case .everyHalfHour: .frequencyHalfHour
        case .hourly: .frequencyHourly
        case .daily: .frequencyDaily
        case .monthly: .frequencyMonthly
        case .yearly: .frequencyYearly
        }
    }
}

extension AdditionalityMode {
    var phrase: PortalPhrase {
        switch self {
        case .householdExempt: .additionalityHousehold
        case .commonPracticeBarrier: .additionalityBarrier
        case .payback: .additionalityPayback
        case .operatingCost: .additionalityCost
        }
    }
}

extension ProgrammeAttribute {
    var phrase: PortalPhrase {
        switch self {
        case .a: .attributeA
        case .b: .attributeB
        case .c: .attributeC
        case .e: .attributeE
        case .f: .attributeF
        }
    }
}
