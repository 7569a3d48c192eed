import ProjectCycle
package import Quantities

/// One thing that takes longer than a page may (時間のかかる処理).
package enum WorkTask: Codable, Hashable, Sendable {
    /// Reads a list of members and says what would become of it; nothing is enrolled.
    case previewMembers(project: ProjectID, fileName: String)
    case importMembers(project: ProjectID, fileName: String)
    case importReadings(project: ProjectID, fileName: String, mapping: String, partial: Bool, reason: String?)
    /// Adds up what a closing would; nothing is closed.
    case previewClosing(project: ProjectID, monitoringPeriod: MonitoringPeriodID, period: Period)
    case closePeriod(project: ProjectID, monitoringPeriod: MonitoringPeriodID, period: Period)
    case produceReport(project: ProjectID, monitoringPeriod: MonitoringPeriodID)

    package var project: ProjectID {
        switch self {
        case .previewMembers(let project, _), .importMembers(let project, _),
            .importReadings(let project, _, _, _, _), .previewClosing(let project, _, _),
            .closePeriod(let project, _, _), .produceReport(let project, _):
            project
        }
    }

    /// The name of the use case behind it.
    package var useCase: String {
        switch self {
        case .previewMembers, .importMembers: ImportMembers.name
        case .importReadings: ImportReadings.name
        case .previewClosing, .closePeriod: CloseMonitoringPeriod.name
        case .produceReport: ProduceReport.name
        }
    }

    /// The roles that may ask for it: those of the use case behind it.
    package var permitted: Set<Role> {
        switch self {
        case .previewMembers, .importMembers: ImportMembers.permitted
        case .importReadings: ImportReadings.permitted
        case .previewClosing, .closePeriod: CloseMonitoringPeriod.permitted
        case .produceReport: ProduceReport.permitted
        }
    }

    /// It reads a file that was handed in.
    package var needsFile: Bool { fileName != nil }

    package var fileName: String? {
        switch self {
        case .previewMembers(_, let name), .importMembers(_, let name), .importReadings(_, let name, _, _, _): name
        default: nil
        }
    }

    package var monitoringPeriod: MonitoringPeriodID? {
        switch self {
        case .previewClosing(_, let period, _), .closePeriod(_, let period, _), .produceReport(_, let period): period
        case .previewMembers, .importMembers, .importReadings: nil
        }
    }

    /// What may follow a preview that found nothing wrong.
    package var confirmed: WorkTask? {
        switch self {
        case .previewMembers(let project, let fileName): .importMembers(project: project, fileName: fileName)
        case .previewClosing(let project, let monitoringPeriod, let period):
            .closePeriod(project: project, monitoringPeriod: monitoringPeriod, period: period)
        default: nil
        }
    }
}
