import SQL
package import ProjectCycle
package import Quantities
package import Store
import Verification

/// The committee certifies what a verified report claims (認証).
package struct CertifyClaim: Command {
    package static let name = "period.certify"
    package static let permitted: Set<Role> = [.certificationCommittee]

    package let monitoringPeriod: MonitoringPeriodID
    /// Total stated by the committee; nil to certify what the report claims.
    package let total: Tonnes?

    package init(monitoringPeriod: MonitoringPeriodID, total: Tonnes?) {
        self.monitoringPeriod = monitoringPeriod
        self.total = total
    }

    package func perform(in transaction: Transaction) throws -> CertificationAnswer {
        let (project, period) = try ProjectDesk.project(of: monitoringPeriod, in: transaction.database)
        let (verification, _) = try VerificationDesk.current(period, of: project.project, in: transaction.database)
        let verified = try VerifiedReport(verification)
        guard let report = period.report, verified.reportDigest == report.documentDigest, verified.claim == report.total
        else {
            throw Rejection(
                "certification.report.other", expected: verified.reportDigest,
                found: period.report?.documentDigest ?? "none", ja: "検証された報告書と現在の報告書が異なります",
                en: "The report on file is not the one that was verified")
        }
        try PeriodSurvey(of: period, in: project, transaction.database).requireUnchanged()
        let (state, record) = try ProjectDesk.take(
            CertifyPeriod(
                project: project.project, monitoringPeriod: monitoringPeriod, claims: report.claims,
                total: total ?? report.total), in: transaction)
        return CertificationAnswer(
            project: project.project, monitoringPeriod: monitoringPeriod,
            stage: state.period(monitoringPeriod)?.stage ?? period.stage, total: report.total, record: record)
    }
}

/// The committee refuses to certify (不認証): the period ends, and its meter-days are free again.
package struct RefuseClaim: Command {
    package static let name = "period.refuse"
    package static let permitted: Set<Role> = [.certificationCommittee]

    package let monitoringPeriod: MonitoringPeriodID
    package let reason: String

    package init(monitoringPeriod: MonitoringPeriodID, reason: String) {
        self.monitoringPeriod = monitoringPeriod
        self.reason = reason
    }

    package func perform(in transaction: Transaction) throws -> CertificationAnswer {
        let (project, period) = try ProjectDesk.project(of: monitoringPeriod, in: transaction.database)
        let (state, record) = try ProjectDesk.take(
            RejectPeriod(project: project.project, monitoringPeriod: monitoringPeriod, reason: reason), in: transaction)
        try Claims.release(period: monitoringPeriod, in: transaction.database)
        return CertificationAnswer(
            project: project.project, monitoringPeriod: monitoringPeriod,
            stage: state.period(monitoringPeriod)?.stage ?? period.stage, total: .zero, record: record)
    }
}

package struct CertificationAnswer: Codable, Sendable {
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let stage: MonitoringStage
    package let total: Tonnes
    package let record: UInt64
}
