import SQL
import ProjectCycle
package import Quantities
import Registry
package import Store

/// Issues the units of a certified monitoring period to the account of the plan (発行): a batch per fiscal year.
package struct IssueCertified: ApprovableCommand {
    package static let name = "units.issue"
    package static let permitted: Set<Role> = [.registryAdministrator]

    package let monitoringPeriod: MonitoringPeriodID

    package init(monitoringPeriod: MonitoringPeriodID) { self.monitoringPeriod = monitoringPeriod }

    package func rehearse(in transaction: Transaction) throws {
        let (project, period) = try ProjectDesk.project(of: monitoringPeriod, in: transaction.database)
        _ = try Self.step(for: period, of: project)
    }

    package func perform(in transaction: Transaction) throws -> RegistryAnswer {
        let database = transaction.database
        let (project, period) = try ProjectDesk.project(of: monitoringPeriod, in: database)
        let prefectures = try Sites.all(of: project.project, in: database).map(\.member)
            .filter { $0.window.intersection(period.period) != nil }.map(\.prefecture)
        let issue = try Self.step(for: period, of: project, prefectures: Set(prefectures))
        let answer = RegistryAnswer(try RegistryDesk.take(issue, in: transaction))
        try ProjectDesk.take(
            RecordIssuance(
                project: project.project, monitoringPeriod: monitoringPeriod, batches: answer.batches.map(\.id),
                total: answer.quantity), in: transaction)
        return answer
    }

    /// What is to be issued for a certified period.
    /// - Parameter prefectures: where the reduction was made; who only asks whether and what leaves them out.
    /// - Throws: ``Rejection`` `units.issue.notCertified`.
    static func step(
        for period: MonitoringPeriodState, of project: ProjectState, prefectures: Set<Prefecture> = []
    ) throws(Rejection) -> IssueUnits {
        guard let certification = period.certification, period.stage == .certified else {
            throw Rejection(
                "units.issue.notCertified", expected: "a certified monitoring period", found: period.stage.rawValue,
                ja: "認証されていないか、既に発行済みです", en: "The period is not certified, or was issued already")
        }
        guard let prefix = SerialPrefix(rawValue: project.plan.serialPrefix) else {
            preconditionFailure("the plan knows only the registry's prefixes")
        }
        let energy = Dictionary(uniqueKeysWithValues: period.closing.sums.map { ($0.fiscalYear, $0.selfConsumption) })
        return IssueUnits(
            project: project.project, monitoringPeriod: period.id, account: project.plan.holderAccount,
            prefix: prefix, creditType: prefix == .jc ? .er : .erl, attribute: .renewableElectricity,
            methodology: project.plan.methodology, methodologyVersion: project.plan.methodologyVersion,
            amounts: certification.claims.map {
                VintageAmount(fiscalYear: $0.fiscalYear, tonnes: $0.tonnes, energy: energy[$0.fiscalYear] ?? .zero)
            },
            prefectures: Array(prefectures))
    }
}
