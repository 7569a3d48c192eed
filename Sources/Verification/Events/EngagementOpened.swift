package import Quantities

/// A verification body took on a monitoring period with a team (検証契約).
package struct EngagementOpened: EventBody {
    package static let kind = "verification.engagement.opened"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    package let organisation: OrganisationID
    /// The verification team (審査チーム), each person once.
    package let team: [PersonID]
    /// SHA-256 of the contract, lower-case hex.
    package let contractDigest: String
    /// What the contract covers.
    package let covers: Period
    package let by: Actor
}
