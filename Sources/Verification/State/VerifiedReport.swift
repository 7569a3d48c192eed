package import Quantities

/// A report that a verifier has signed with a positive opinion (検証済み報告書). There is no other way to make one.
package struct VerifiedReport: Hashable, Sendable {
    package let statement: StatementSigned

    package var project: ProjectID { statement.project }
    package var period: MonitoringPeriodID { statement.period }
    package var reportDigest: String { statement.reportDigest }
    package var claim: Tonnes { statement.claim }

    /// - Throws: ``Rejection`` `verification.report.notVerified` without a statement, or with an adverse one.
    package init(_ state: VerificationState) throws(Rejection) {
        guard let statement = state.statement else { throw .notVerified(state.period, "none") }
        guard statement.opinion.isPositive else { throw .notVerified(state.period, statement.opinion.rawValue) }
        self.statement = statement
    }
}
