package import Quantities

/// The verifier answered an item. A later answer to the same item supersedes it.
package struct ItemAnswered: EventBody {
    package static let kind = "verification.item.answered"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    package let item: ChecklistItem.ID
    /// From 1 for each item.
    package let revision: Int
    /// The run whose report was judged.
    package let run: Int
    package let answer: Answer
    /// Without names of persons, addresses or other personal data.
    package let comment: String
    package let evidence: [EvidenceLink]
    package let by: Actor
}
