package import Quantities

/// The creation system filled its items of the checklist.
package struct ChecklistRun: EventBody {
    package static let kind = "verification.checklist.run"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    /// From 1; a run supersedes the one before it.
    package let number: Int
    package let supersedes: Int?
    /// SHA-256 of the monitoring report, lower-case hex.
    package let reportDigest: String
    /// The claim of that report (認証申請量).
    package let claim: Tonnes
    package let checklist: Identifier<Checklist>
    package let checklistVersion: String
    package let checklistVerified: Bool
    /// SHA-256 of the checklist file, lower-case hex.
    package let checklistDigest: String
    package let assurance: AssuranceLevel
    /// 重要性, percent; `assumed`.
    package let materialityPercent: Rational
    /// One finding for each item the system decides, in the order of the checklist.
    package let findings: [Finding]
    /// The items left to the verifier, in the order of the checklist.
    package let verifierItems: [ChecklistItem.ID]
    package let by: Actor
}
