package import Quantities

/// The verifier accepted what was done about a CAR or CL (所見の解消).
package struct FindingResolved: EventBody {
    package static let kind = "verification.finding.resolved"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    package let item: ChecklistItem.ID
    /// The answer it resolves.
    package let revision: Int
    package let comment: String
    package let evidence: [EvidenceLink]
    package let by: Actor
}
