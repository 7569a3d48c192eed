package import Quantities

package struct OpenEngagement: Hashable, Sendable {
    /// The verification body; that of the actor.
    package let organisation: OrganisationID
    /// 1 to 50 persons, each once.
    package let team: [PersonID]
    /// SHA-256 of the contract, 64 lower-case hex digits.
    package let contractDigest: String
    package let covers: Period
    /// The monitoring period's days.
    package let monitored: Period

    package init(
        organisation: OrganisationID, team: [PersonID], contractDigest: String, covers: Period, monitored: Period
    ) {
        self.organisation = organisation
        self.team = team
        self.contractDigest = contractDigest
        self.covers = covers
        self.monitored = monitored
    }
}
