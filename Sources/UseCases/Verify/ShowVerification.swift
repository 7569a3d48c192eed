package import Quantities
import Store
package import Verification

/// How the 69 items of a monitoring period stand.
package struct ShowVerification {
    package let monitoringPeriod: MonitoringPeriodID

    package init(monitoringPeriod: MonitoringPeriodID) { self.monitoringPeriod = monitoringPeriod }

    package func run(on folder: DataFolder) throws -> (progress: VerificationProgress, items: [ChecklistItem]) {
        try folder.store.read { database in
            let (project, period) = try ProjectDesk.project(of: monitoringPeriod, in: database)
            let (state, _) = try VerificationDesk.current(period, of: project.project, in: database)
            let checklist = try RuleShelf.checklist(digest: state.run?.checklistDigest, in: database)
            return (VerificationProgress(of: state, checklist), checklist.items)
        }
    }
}
