package import Quantities

/// The verification statement (検証報告書の意見): final.
package struct StatementSigned: EventBody {
    package static let kind = "verification.statement.signed"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    package let run: Int
    package let reportDigest: String
    package let checklistDigest: String
    package let claim: Tonnes
    package let opinion: Opinion
    /// What a qualified opinion is subject to, or why an opinion is adverse; else empty.
    package let qualification: String
    package let assurance: AssuranceLevel
    /// Percent; `assumed`.
    package let materialityPercent: Rational
    package let reviewer: Actor
    package let by: Actor
}
