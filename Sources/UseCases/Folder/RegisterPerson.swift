package import Quantities
package import Store

/// Registers a person with an organisation and roles, or changes them (担当者の登録).
package struct RegisterPerson: Command {
    package static let name = "person.register"
    package static let permitted: Set<Role> = [.systemOperator]

    package let person: StoredPerson

    package init(_ person: StoredPerson) { self.person = person }

    package func perform(in transaction: Transaction) throws -> PersonID {
        let granted = try Memberships.granted(to: person.id, in: transaction.database)
        try GrantMembership.requireRoles(person.roles, beside: granted)
        guard !granted.contains(where: { $0.organisation == person.organisation }) else {
            throw Rejection(
                "person.membership.exists", expected: "an organisation that the person is not a member of",
                found: person.organisation.text, ja: "この人はすでにその組織に所属しています。先に所属を外してください",
                en: "The person is already a member of that organisation; end that membership first")
        }
        let record = try transaction.append(
            PersonRegistered(person: person.id, organisation: person.organisation, roles: person.roles),
            subject: "person:\(person.id)")
        try People.put(person, record: record, in: transaction.database)
        return person.id
    }
}

package struct PersonRegistered: EventBody {
    package static let kind = "person.registered"
    package let person: PersonID
    package let organisation: OrganisationID
    package let roles: [Role]
}
