package import Quantities
package import Store

/// Registers a person with an organisation and roles, or changes them (担当者の登録).
package struct RegisterPerson: Command {
    package static let name = "person.register"
    package static let permitted: Set<Role> = [.systemOperator]

    package let person: StoredPerson

    package init(_ person: StoredPerson) { self.person = person }

    package func perform(in transaction: Transaction) throws -> PersonID {
        guard !person.roles.isEmpty, !person.roles.contains(.auditor) || person.roles.count == 1 else {
            throw Rejection(
                "person.roles.invalid", expected: "one or more roles; an auditor has no other",
                found: person.roles.map(\.rawValue).joined(separator: ", "), ja: "役割の組合せが不正です",
                en: "These roles cannot be held together")
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
