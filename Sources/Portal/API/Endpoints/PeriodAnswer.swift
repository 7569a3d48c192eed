import ProjectCycle
import Quantities
import UseCases

/// A monitoring period as those who work on it see it.
struct PeriodAnswer: Codable, Sendable {
    let id: MonitoringPeriodID
    let number: Int
    let period: Period
    let stage: MonitoringStage
    let closedOn: Day
    /// Root of the tree of claim lines, in hexadecimal.
    let claimRoot: String
    let lineCount: Int
    let sums: [FiscalYearSum]
    /// Of the report on file.
    let reportVersion: Int?
    let reported: [VintageClaim]?
    let certified: Tonnes?
    let batches: [BatchID]?

    init(_ state: MonitoringPeriodState) {
        id = state.id
        number = state.number
        period = state.period
        stage = state.stage
        closedOn = state.closing.day
        claimRoot = state.closing.claimRoot
        lineCount = state.closing.lineCount
        sums = state.closing.sums
        reportVersion = state.report?.version
        reported = state.report?.claims
        certified = state.certification?.total
        batches = state.issuance?.batches
    }
}
