package import Quantities
package import SQL

/// What a person may act as in one organisation (所属).
package struct Membership: Hashable, Sendable, Codable {
    package let organisation: OrganisationID
    package let roles: [Role]

    package init(organisation: OrganisationID, roles: [Role]) {
        self.organisation = organisation
        self.roles = roles
    }
}

/// A person's organisations: that of ``StoredPerson`` first, then others that were granted.
package enum Memberships {
    package static func all(of person: StoredPerson, in database: Database) throws -> [Membership] {
        try [Membership(organisation: person.organisation, roles: person.roles)] + granted(to: person.id, in: database)
    }

    /// Those beside the person's own organisation.
    package static func granted(to person: PersonID, in database: Database) throws -> [Membership] {
        if let known: [Membership] = try database.remembered(key(person), { try read(person, in: database) }) {
            return known
        }
        return []
    }

    private static func read(_ person: PersonID, in database: Database) throws -> [Membership] {
        try database.rows(
            "SELECT organisation, roles FROM memberships WHERE person = ? ORDER BY organisation", person.text
        ).map { try Membership(organisation: OrganisationID($0["organisation"]), roles: Role.list($0["roles"])) }
    }

    private static func key(_ person: PersonID) -> String { "memberships:\(person)" }

    package static func put(
        _ membership: Membership, of person: PersonID, record: UInt64, in database: Database
    ) throws {
        try database.execute(
            """
            INSERT INTO memberships(person, organisation, roles, record) VALUES (?, ?, ?, ?)
            ON CONFLICT (person, organisation) DO UPDATE SET roles = excluded.roles, record = excluded.record
            """, person.text, membership.organisation.text, Role.text(membership.roles), record)
        database.remember([Membership]?.none, key(person))
    }

    package static func remove(_ organisation: OrganisationID, of person: PersonID, in database: Database) throws {
        try database.execute(
            "DELETE FROM memberships WHERE person = ? AND organisation = ?", person.text, organisation.text)
        database.remember([Membership]?.none, key(person))
    }
}

extension Role {
    /// Roles as a column holds them, between spaces.
    package static func text(_ roles: [Role]) -> String { roles.map(\.rawValue).joined(separator: " ") }

    package static func list(_ text: String) -> [Role] {
        text.split(separator: " ").compactMap { Role(rawValue: String($0)) }
    }
}
