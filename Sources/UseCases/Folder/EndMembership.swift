import SQL
package import Quantities
package import Store

/// Ends what ``GrantMembership`` began (所属の終了). Sessions and tokens in that organisation open nothing from then on.
package struct EndMembership: Command {
    package static let name = "person.end"
    package static let permitted: Set<Role> = [.systemOperator]

    package let person: PersonID
    package let organisation: OrganisationID

    package init(_ person: PersonID, in organisation: OrganisationID) {
        self.person = person
        self.organisation = organisation
    }

    package func perform(in transaction: Transaction) throws -> OrganisationID {
        let stored = try Self.person(person, in: transaction.database)
        let granted = try Memberships.granted(to: stored.id, in: transaction.database)
        guard granted.contains(where: { $0.organisation == organisation }) else {
            throw Rejection(
                "person.membership.unknown", expected: "a membership that was granted", found: organisation.text,
                ja: "その組織への所属はありません", en: "There is no such membership")
        }
        try transaction.append(
            MembershipEnded(person: person, organisation: organisation), subject: "person:\(person)")
        try Memberships.remove(organisation, of: person, in: transaction.database)
        return organisation
    }

    /// - Throws: ``Rejection`` `person.unknown`.
    static func person(_ id: PersonID, in database: Database) throws -> StoredPerson {
        guard let person = try People.person(id, in: database) else {
            throw Rejection(
                "person.unknown", expected: "a registered person", found: id.text,
                ja: "登録されていない人です。`daicho person add` で登録してください",
                en: "This person is not registered; use `daicho person add`")
        }
        return person
    }
}

package struct MembershipEnded: EventBody {
    package static let kind = "person.membershipEnded"
    package let person: PersonID
    package let organisation: OrganisationID
}
