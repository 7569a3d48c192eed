package import Quantities

extension VerificationReport {
    /// A person's answer to an item.
    package struct Answer: Codable, Hashable, Sendable {
        package let person: PersonID
        package let organisation: OrganisationID
        package let date: Day
        package let comment: String

        package init(
            person: PersonID, organisation: OrganisationID, date: Day, comment: String
        ) {
            self.person = person
            self.organisation = organisation
            self.date = date
            self.comment = comment
        }
    }
}
