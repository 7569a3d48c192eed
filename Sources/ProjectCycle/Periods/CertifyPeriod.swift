package import Quantities

/// Certifies the claim of a verified report (認証).
///
/// 1. The certification committee. 2. Independent of operator, verifier and reviewer. 3. The period is verified. 4. The
/// claim is the report's, year by year. 5. Total = sum of the floored years. 6. At least one tonne, for nothing could be
/// issued otherwise.
package struct CertifyPeriod: ProjectCommand {
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    /// What the committee certifies, stated again so that a slip shows.
    package let claims: [VintageClaim]
    package let total: Tonnes

    package init(
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, claims: [VintageClaim], total: Tonnes
    ) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.claims = claims
        self.total = total
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.certificationCommittee)
        let state = try current(state, on: today)
        let period = try state.periodToApprove(monitoringPeriod, by: actor)
        guard let report = period.report, claims == report.claims else {
            throw Rejection(
                "project.certify.otherClaim", expected: Self.text(period.report?.claims ?? []),
                found: Self.text(claims), ja: "認証する量が検証済みの報告書と一致しません",
                en: "What is certified is not what the verified report claims")
        }
        let sum = try VintageClaim.total(claims)
        guard total == sum else { throw .claimTotal(expected: sum, found: total) }
        guard total > .zero else {
            throw Rejection(
                "project.certify.nothing", expected: "≥ 1 t-CO2", found: "\(total)", ja: "認証できる量がありません",
                en: "There is nothing to certify")
        }
        return [
            .periodCertified(
                PeriodCertified(
                    project: project, day: today, approver: actor, monitoringPeriod: period.id,
                    reportVersion: report.version, claims: claims, total: total))
        ]
    }

    private static func text(_ claims: [VintageClaim]) -> String {
        claims.prefix(50).map { "\($0.fiscalYear) \($0.tonnes.count)" }.joined(separator: ", ")
    }
}

package struct PeriodCertified: EventBody {
    package static let kind = "project.period.certified"
    package let project: ProjectID
    package let day: Day
    package let approver: Actor
    package let monitoringPeriod: MonitoringPeriodID
    package let reportVersion: Int
    package let claims: [VintageClaim]
    package let total: Tonnes
}
