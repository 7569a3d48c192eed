package import Identity
package import Quantities
package import SQL

/// Who is who at a provider.
package enum OpenIDIdentities {
    package static func person(_ identity: OpenIDIdentity, in database: Database) throws -> PersonID? {
        try database.first(
            String.self, "SELECT person FROM openid_identities WHERE issuer = ? AND subject = ?", identity.issuer,
            identity.subject
        ).map { try PersonID($0) }
    }

    package static func all(of person: PersonID, in database: Database) throws -> [OpenIDIdentity] {
        try database.rows(
            "SELECT issuer, subject FROM openid_identities WHERE person = ? ORDER BY issuer, subject", person.text
        ).map { try OpenIDIdentity(issuer: $0["issuer"], subject: $0["subject"]) }
    }

    package static func put(
        _ identity: OpenIDIdentity, person: PersonID, record: UInt64, in database: Database
    ) throws {
        try database.execute(
            "INSERT INTO openid_identities(issuer, subject, person, record) VALUES (?, ?, ?, ?)", identity.issuer,
            identity.subject, person.text, record)
    }

    package static func remove(issuer: String, of person: PersonID, in database: Database) throws {
        try database.execute("DELETE FROM openid_identities WHERE issuer = ? AND person = ?", issuer, person.text)
    }
}
