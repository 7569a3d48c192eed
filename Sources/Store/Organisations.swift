package import SQL
package import Quantities

/// An organisation as the public knows it.
package struct StoredOrganisation: Hashable, Sendable, Codable {
    package let id: OrganisationID
    package let name: String
    package let address: String

    package init(id: OrganisationID, name: String, address: String) {
        self.id = id
        self.name = name
        self.address = address
    }
}

package enum Organisations {
    package static func organisation(_ id: OrganisationID, in database: Database) throws -> StoredOrganisation? {
        try database.row("SELECT id, name, address FROM organisations WHERE id = ?", id.text)
            .map { try StoredOrganisation(id: OrganisationID($0["id"]), name: $0["name"], address: $0["address"]) }
    }

    /// The public name; the id itself while none is registered.
    package static func name(of id: OrganisationID, in database: Database) throws -> String {
        try organisation(id, in: database)?.name ?? id.text
    }

    package static func put(_ organisation: StoredOrganisation, record: UInt64, in database: Database) throws {
        try database.execute(
            """
            INSERT INTO organisations(id, name, address, record) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, record = excluded.record
            """, organisation.id.text, organisation.name, organisation.address, record)
    }
}
