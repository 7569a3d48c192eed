package import Quantities

extension VerificationReport {
    /// The review by a person outside the verification team (独立レビュー).
    package struct Review: Codable, Hashable, Sendable {
        package let reviewer: PersonID
        package let organisation: OrganisationID
        package let date: Day
        package let agrees: Bool
        package let comment: String

        package init(
            reviewer: PersonID, organisation: OrganisationID, date: Day, agrees: Bool, comment: String
        ) {
            self.reviewer = reviewer
            self.organisation = organisation
            self.date = date
            self.agrees = agrees
            self.comment = comment
        }
    }
}
