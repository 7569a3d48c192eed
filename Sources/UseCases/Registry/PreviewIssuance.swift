import ProjectCycle
package import Quantities
package import Registry
import SQL
import Store

/// The batches that would be issued now (発行の確認): decided by the same rules, and not recorded.
package struct PreviewIssuance: Query {
    package static let name = "units.issue.preview"
    package static let readers = Readers.roles(IssueCertified.permitted)

    package let monitoringPeriod: MonitoringPeriodID

    package init(monitoringPeriod: MonitoringPeriodID) { self.monitoringPeriod = monitoringPeriod }

    /// - Throws: ``Rejection`` that the issuance would be refused with.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> IssuancePreview {
        guard let actor = reader.actor else { preconditionFailure("registrars are persons") }
        return try folder.store.read { database in
            let (project, period) = try ProjectDesk.project(of: monitoringPeriod, in: database)
            let issue = try IssueCertified.step(for: period, of: project)
            let state = try RegistryTables.slice(for: issue.needs, in: database).state
            let events = try issue.decide(by: actor, at: folder.now, .current(in: database), state)
            guard case .unitsIssued(let body)? = events.first else { preconditionFailure("an issuance issues") }
            return IssuancePreview(account: body.account, quantity: body.quantity, batches: body.batches)
        }
    }
}

package struct IssuancePreview: Sendable {
    package let account: AccountID
    package let quantity: Tonnes
    package let batches: [UnitBatch]
}
