package import Identity
package import Quantities
package import SQL

/// Login names: one a person.
package enum Logins {
    package static func person(_ name: LoginName, in database: Database) throws -> PersonID? {
        try database.first(String.self, "SELECT person FROM logins WHERE name = ?", name.text).map { try PersonID($0) }
    }

    package static func name(of person: PersonID, in database: Database) throws -> LoginName? {
        try database.first(String.self, "SELECT name FROM logins WHERE person = ?", person.text).map {
            try LoginName($0)
        }
    }

    package static func put(
        _ name: LoginName, person: PersonID, record: UInt64, in database: Database
    ) throws {
        try database.execute(
            """
            INSERT INTO logins(name, person, record) VALUES (?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET name = excluded.name, record = excluded.record
            """, name.text, person.text, record)
    }

    /// Who signs in, with what they have; for administrators.
    package static func all(in database: Database) throws -> [StoredLogin] {
        try database.rows(
            """
            SELECT l.name AS name, l.person AS person, c.password IS NOT NULL AS has_password,
                c.factor IS NOT NULL AS has_factor, COALESCE(c.locked, 0) AS locked,
                (SELECT MAX(j.at) FROM access_journal j WHERE j.person = l.person AND j.event = 'signedIn') AS seen
            FROM logins l LEFT JOIN credentials c ON c.person = l.person ORDER BY l.name
            """
        ).map { row in
            let seen: Int64? = try row["seen"]
            let locked: Int64 = try row["locked"]
            return try StoredLogin(
                name: LoginName(row["name"]), person: PersonID(row["person"]), hasPassword: row["has_password"],
                hasSecondFactor: row["has_factor"], isLocked: locked != 0,
                signedInAt: seen.map(Instant.init(seconds:)))
        }
    }
}

/// A login as an administrator sees it: no secret.
package struct StoredLogin: Hashable, Sendable, Codable {
    package let name: LoginName
    package let person: PersonID
    package let hasPassword: Bool
    package let hasSecondFactor: Bool
    package let isLocked: Bool
    package let signedInAt: Instant?
}
