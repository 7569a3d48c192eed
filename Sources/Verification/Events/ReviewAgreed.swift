package import Quantities

/// A reviewer outside the team agreed with the conclusion (審査チーム外のレビュー). Source: JQA, `sourced`.
package struct ReviewAgreed: EventBody {
    package static let kind = "verification.review.agreed"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    package let run: Int
    /// The opinion agreed to; a statement can hold no other.
    package let opinion: Opinion
    package let comment: String
    package let by: Actor
}
