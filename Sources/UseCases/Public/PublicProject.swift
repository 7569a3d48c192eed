package import ProjectCycle
package import Quantities
import SQL
package import Store

/// A project as everyone may know it (公開情報): who runs it, by which methodology, how far it has come, and the tonnes that
/// were certified and issued. Members, readings and people are not in it.
package struct PublicProject: Codable, Hashable, Sendable {
    package let id: ProjectID
    package let title: Bilingual
    package let operatorOrganisation: OrganisationID
    package let operatorName: String
    package let methodology: PublicMethodology
    package let phase: ProjectPhase
    /// 認証対象期間; nil until it is registered.
    package let creditingPeriod: Period?
    package let periods: [PublicPeriod]
    package let totals: UnitTotals
    package let registeredOn: Day?
    package let validatedOn: Day?
    package let withdrawnOn: Day?

    init(_ state: ProjectState, _ methodology: PublicMethodology, in database: Database) throws {
        id = state.project
        title = state.plan.title
        operatorOrganisation = state.plan.operatorOrganisation
        operatorName = try Organisations.name(of: state.plan.operatorOrganisation, in: database)
        self.methodology = methodology
        phase = state.phase
        creditingPeriod = state.creditingPeriod
        periods = try state.periods.map { try PublicPeriod($0, in: database) }
        totals = periods.map(\.totals).reduce(UnitTotals(), +)
        registeredOn = state.registration?.day
        validatedOn = state.validation?.day
        withdrawnOn = state.withdrawal?.day
    }
}
