package import Quantities

/// Gives a report back to the operator with the verifier's findings (差戻し).
///
/// 1. A verifier. 2. Independent of the operator. 3. The period is reported. 4. It is the version now filed, by its digest.
/// 5. The statement's digest.
package struct ReturnReport: ProjectCommand {
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let reportVersion: Int
    package let reportDigest: String
    /// SHA-256 of the verifier's statement of findings.
    package let statementDigest: String

    package init(
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, reportVersion: Int, reportDigest: String,
        statementDigest: String
    ) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.reportVersion = reportVersion
        self.reportDigest = reportDigest
        self.statementDigest = statementDigest
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.verifier)
        let state = try current(state, on: today)
        try Independence.check(Participant(.verifier, actor), against: state.operatorSide + state.approvers)
        let period = try state.reportedPeriod(monitoringPeriod, version: reportVersion, digest: reportDigest)
        try PublicText.checkDigest(statementDigest, "statementDigest")
        return [
            .periodReturned(
                PeriodReturned(
                    project: project, day: today, verifier: actor, monitoringPeriod: period.id,
                    reportVersion: reportVersion, reportDigest: reportDigest, statementDigest: statementDigest))
        ]
    }
}

package struct PeriodReturned: EventBody {
    package static let kind = "project.period.returned"
    package let project: ProjectID
    package let day: Day
    package let verifier: Actor
    package let monitoringPeriod: MonitoringPeriodID
    package let reportVersion: Int
    package let reportDigest: String
    package let statementDigest: String
}
