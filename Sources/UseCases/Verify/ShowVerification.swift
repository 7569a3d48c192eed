package import ProjectCycle
package import Quantities
import SQL
import Store
package import Verification

/// How the 69 items of a monitoring period stand (検証項目の状況), with what the system found and people answered.
package struct ShowVerification: Query {
    package static let name = "verification.show"
    package static let readers = Readers.assurance

    package let monitoringPeriod: MonitoringPeriodID

    package init(monitoringPeriod: MonitoringPeriodID) { self.monitoringPeriod = monitoringPeriod }

    /// - Throws: ``Rejection`` `project.period.unknown`, also when the reader may not see it.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> VerificationView {
        try folder.store.read { database in
            let (project, period, state) = try VerificationDesk.seen(monitoringPeriod, by: reader, in: database)
            let checklist = try RuleShelf.checklist(digest: state.run?.checklistDigest, in: database)
            return VerificationView(
                project: project, period: period, state: state, checklist: checklist,
                progress: VerificationProgress(of: state, checklist),
                bodyName: try state.engagement.map { try Organisations.name(of: $0.organisation, in: database) })
        }
    }
}

/// A verification with everything that is known of it.
package struct VerificationView: Sendable {
    package let project: ProjectState
    package let period: MonitoringPeriodState
    package let state: VerificationState
    /// The list of the latest run; before the first, the one in force.
    package let checklist: Checklist
    package let progress: VerificationProgress
    /// Public name of the verification body.
    package let bodyName: String?

    /// What it waits for.
    package var step: VerificationStage { VerificationStage(of: state) }

    package var items: [ChecklistItem] { checklist.items }

    /// What the system found on an item.
    package func finding(on item: ChecklistItem.ID) -> Finding? {
        state.run?.findings.first { $0.item == item }
    }

    /// Whether this person is of the team that has taken the verification on.
    package func isTeam(_ actor: Actor?) -> Bool {
        guard let actor, actor.role == .verifier, let engagement = state.engagement else { return false }
        return engagement.organisation == actor.organisation && engagement.team.contains(actor.person)
    }
}

extension VerificationDesk {
    /// The verification of a period, if this reader may see it.
    static func seen(
        _ period: MonitoringPeriodID, by reader: Reader, in database: Database
    ) throws -> (project: ProjectState, period: MonitoringPeriodState, state: VerificationState) {
        let (project, found) = try ProjectDesk.project(of: period, in: database)
        let (state, _) = try current(found, of: project.project, in: database)
        guard reader.seesInside(of: project, body: state.engagement?.organisation) else {
            throw Rejection(
                "project.period.unknown", expected: "a closed monitoring period", found: period.text,
                ja: "このモニタリング期間はありません", en: "There is no such monitoring period")
        }
        return (project, found, state)
    }
}
