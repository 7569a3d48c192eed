package import Quantities

/// A reviewer outside the team did not agree with the opinion proposed.
package struct ReviewDisagreed: EventBody {
    package static let kind = "verification.review.disagreed"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    package let run: Int
    package let opinion: Opinion
    package let comment: String
    package let by: Actor
}
