package import Quantities

/// Signs off a report with a verification statement (検証) that a reviewer outside the team agrees with.
///
/// 1. A verifier, and a reviewer in that role. 2. Verifier independent of the operator; reviewer of operator and verifier.
/// 3. The period is reported. 4. It is the version now filed, by its digest. 5. The statement's digest.
package struct VerifyReport: ProjectCommand {
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let reportVersion: Int
    /// Digest of the report that was verified.
    package let reportDigest: String
    /// SHA-256 of the signed statement.
    package let statementDigest: String
    /// 独立レビュー担当
    package let reviewer: Actor

    package init(
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, reportVersion: Int, reportDigest: String,
        statementDigest: String, reviewer: Actor
    ) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.reportVersion = reportVersion
        self.reportDigest = reportDigest
        self.statementDigest = statementDigest
        self.reviewer = reviewer
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.verifier)
        try reviewer.require(.independentReviewer)
        let state = try current(state, on: today)
        let verifier = Participant(.verifier, actor)
        let others = state.operatorSide + state.approvers
        try Independence.check(verifier, against: others)
        try Independence.check(Participant(.reviewer, reviewer), against: others + [verifier])
        let period = try state.reportedPeriod(monitoringPeriod, version: reportVersion, digest: reportDigest)
        try PublicText.checkDigest(statementDigest, "statementDigest")
        return [
            .periodVerified(
                PeriodVerified(
                    project: project, day: today, verifier: actor, reviewer: reviewer, monitoringPeriod: period.id,
                    reportVersion: reportVersion, reportDigest: reportDigest, statementDigest: statementDigest))
        ]
    }
}

package struct PeriodVerified: EventBody {
    package static let kind = "project.period.verified"
    package let project: ProjectID
    package let day: Day
    package let verifier: Actor
    package let reviewer: Actor
    package let monitoringPeriod: MonitoringPeriodID
    package let reportVersion: Int
    package let reportDigest: String
    package let statementDigest: String
}
