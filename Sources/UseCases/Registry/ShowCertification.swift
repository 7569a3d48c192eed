package import ProjectCycle
package import Quantities
import SQL
import Store
package import Verification

/// A verified claim as it is put before the committee and the registry (認証の審議資料).
package struct ShowCertification: Query {
    package static let name = "certification.show"
    package static let readers = Readers.assurance

    package let monitoringPeriod: MonitoringPeriodID

    package init(monitoringPeriod: MonitoringPeriodID) { self.monitoringPeriod = monitoringPeriod }

    /// - Throws: ``Rejection`` `project.period.unknown`, also when the reader may not see it.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> CertificationView {
        try folder.store.read { database in
            let (project, period, state) = try VerificationDesk.seen(monitoringPeriod, by: reader, in: database)
            let checklist = try RuleShelf.checklist(digest: state.run?.checklistDigest, in: database)
            return CertificationView(
                project: project, period: period, verification: state,
                progress: VerificationProgress(of: state, checklist), checklistVerified: checklist.verified,
                operatorName: try Organisations.name(of: project.plan.operatorOrganisation, in: database),
                bodyName: try state.engagement.map { try Organisations.name(of: $0.organisation, in: database) })
        }
    }
}

package struct CertificationView: Sendable {
    package let project: ProjectState
    package let period: MonitoringPeriodState
    package let verification: VerificationState
    package let progress: VerificationProgress
    package let checklistVerified: Bool
    package let operatorName: String
    package let bodyName: String?
}
