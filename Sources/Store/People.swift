import Foundation
package import SQL
package import Quantities

/// A person who may act here. The name stays out of the log.
package struct StoredPerson: Hashable, Sendable, Codable {
    package let id: PersonID
    package let organisation: OrganisationID
    package let roles: [Role]
    package let name: String

    package init(id: PersonID, organisation: OrganisationID, roles: [Role], name: String) {
        self.id = id
        self.organisation = organisation
        self.roles = roles
        self.name = name
    }
}

package enum People {
    package static func person(_ id: PersonID, in database: Database) throws -> StoredPerson? {
        try database.remembered(id) {
            try database.row("SELECT id, organisation, roles, name FROM people WHERE id = ?", id.text).map(person)
        }
    }

    package static func all(in database: Database) throws -> [StoredPerson] {
        try database.rows("SELECT id, organisation, roles, name FROM people ORDER BY id").map(person)
    }

    package static func put(_ person: StoredPerson, record: UInt64, in database: Database) throws {
        try database.execute(
            """
            INSERT INTO people(id, organisation, roles, name, record) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, roles = excluded.roles,
                name = excluded.name, record = excluded.record
            """, person.id.text, person.organisation.text, Role.text(person.roles),
            person.name, record)
        database.remember(StoredPerson?.none, person.id)
    }

    private static func person(_ row: Row) throws -> StoredPerson {
        try StoredPerson(
            id: PersonID(row["id"]), organisation: OrganisationID(row["organisation"]),
            roles: Role.list(row["roles"]),
            name: row["name"])
    }
}

extension People {
    /// The person who was registered first as system operator: who made the data folder.
    package static func firstAdministrator(in database: Database) throws -> PersonID? {
        try database.rows("SELECT id, roles FROM people ORDER BY record, id").first { row in
            try Role.list(row["roles"]).contains(.systemOperator)
        }.map { try PersonID($0["id"]) }
    }
}
