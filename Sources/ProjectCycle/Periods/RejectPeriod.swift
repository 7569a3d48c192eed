package import Quantities

/// Refuses to certify a verified report (不認証). The period ends here; its days are free for a new period.
///
/// 1. The certification committee. 2. Independent of operator, verifier and reviewer. 3. The period is verified.
/// 4. A reason.
package struct RejectPeriod: ProjectCommand {
    package static let longestReason = 500

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    /// Public text: no personal data.
    package let reason: String

    package init(project: ProjectID, monitoringPeriod: MonitoringPeriodID, reason: String) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.reason = reason
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.certificationCommittee)
        let state = try current(state, on: today)
        let period = try state.periodToApprove(monitoringPeriod, by: actor)
        try PublicText.check(reason, "reason", atMost: Self.longestReason)
        return [
            .periodRejected(
                PeriodRejected(
                    project: project, day: today, approver: actor, monitoringPeriod: period.id, reason: reason))
        ]
    }
}

package struct PeriodRejected: EventBody {
    package static let kind = "project.period.rejected"
    package let project: ProjectID
    package let day: Day
    package let approver: Actor
    package let monitoringPeriod: MonitoringPeriodID
    package let reason: String
}
