import SQL
package import Quantities
package import Store

/// Registers an organisation with its public name and address, or changes them (組織の登録).
package struct RegisterOrganisation: Command {
    package static let name = "organisation.register"
    package static let permitted: Set<Role> = [.systemOperator]

    package let organisation: StoredOrganisation

    package init(_ organisation: StoredOrganisation) { self.organisation = organisation }

    package func perform(in transaction: Transaction) throws -> OrganisationID {
        guard !organisation.name.isEmpty, organisation.name.count <= 200, organisation.address.count <= 400 else {
            throw Rejection(
                "organisation.text.invalid", expected: "a name of 1–200 characters, an address of at most 400",
                found: String(organisation.name.prefix(40)), ja: "組織名または住所が不正です",
                en: "The organisation's name or address is not acceptable")
        }
        let record = try transaction.append(
            OrganisationRegistered(
                organisation: organisation.id, name: organisation.name, address: organisation.address),
            subject: "organisation:\(organisation.id)")
        try Organisations.put(organisation, record: record, in: transaction.database)
        return organisation.id
    }
}

/// Names and addresses of organisations are public, unlike those of people.
package struct OrganisationRegistered: EventBody {
    package static let kind = "organisation.registered"
    package let organisation: OrganisationID
    package let name: String
    package let address: String
}
