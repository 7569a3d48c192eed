package import ProjectCycle
package import Quantities
import Registry
import SQL
package import Store

/// A monitoring period as everyone may know it: its stage, and the tonnes once they are certified.
package struct PublicPeriod: Codable, Hashable, Sendable {
    package let id: MonitoringPeriodID
    package let number: Int
    package let period: Period
    package let stage: MonitoringStage
    package let closedOn: Day
    package let reportedOn: Day?
    package let verifiedOn: Day?
    package let certifiedOn: Day?
    package let issuedOn: Day?
    /// Nil until the committee has certified the claim.
    package let certified: Tonnes?
    package let batches: [BatchID]
    package let totals: UnitTotals

    init(_ state: MonitoringPeriodState, in database: Database) throws {
        id = state.id
        number = state.number
        period = state.period
        stage = state.stage
        closedOn = state.closing.day
        reportedOn = state.report?.day
        verifiedOn = state.verification?.day
        certifiedOn = state.certification?.day
        issuedOn = state.issuance?.day
        certified = state.certification?.total
        batches = state.issuance?.batches ?? []
        totals = try batches.compactMap { try RegistryTables.totals(of: $0, in: database) }.reduce(UnitTotals(), +)
    }
}
