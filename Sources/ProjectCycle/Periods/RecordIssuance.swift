package import Quantities

/// Notes in the project that the registry has issued a certified period (発行).
///
/// 1. The registry administrator. 2. The period is certified. 3. The total is the certified one. 4. 1 to 100 batches.
package struct RecordIssuance: ProjectCommand {
    package static let mostBatches = 100

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let batches: [BatchID]
    package let total: Tonnes

    package init(project: ProjectID, monitoringPeriod: MonitoringPeriodID, batches: [BatchID], total: Tonnes) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.batches = batches
        self.total = total
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.registryAdministrator)
        let state = try current(state, on: today)
        let period = try state.knownPeriod(monitoringPeriod)
        guard period.stage == .certified, let certification = period.certification else {
            throw .wrongStage([.certified], period)
        }
        guard total == certification.total else { throw .claimTotal(expected: certification.total, found: total) }
        guard (1...Self.mostBatches).contains(batches.count), Set(batches).count == batches.count else {
            throw Rejection(
                "project.issue.batches", expected: "1–\(Self.mostBatches) different batches", found: "\(batches.count)",
                ja: "発行されたロットの一覧が正しくありません", en: "The list of issued batches is not right")
        }
        return [
            .periodIssued(
                PeriodIssued(
                    project: project, day: today, monitoringPeriod: period.id, batches: batches, total: total))
        ]
    }
}

package struct PeriodIssued: EventBody {
    package static let kind = "project.period.issued"
    package let project: ProjectID
    package let day: Day
    package let monitoringPeriod: MonitoringPeriodID
    package let batches: [BatchID]
    package let total: Tonnes
}
