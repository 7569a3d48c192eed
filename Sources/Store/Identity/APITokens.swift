package import Identity
package import Quantities
package import SQL

/// API tokens, by the digest of their secrets.
package enum APITokens {
    /// A live token whose person still holds its role and is not locked: one statement, each part by its key.
    package static func token(_ secret: Secret, at now: Instant, in database: Database) throws -> APIToken? {
        try database.row(
            """
            SELECT \(columns), p.organisation AS home, p.roles AS home_roles, m.roles AS granted,
                COALESCE(c.locked, 0) AS locked
            FROM api_tokens t JOIN people p ON p.id = t.person
                LEFT JOIN memberships m ON m.person = t.person AND m.organisation = t.organisation
                LEFT JOIN credentials c ON c.person = t.person
            WHERE t.digest = ?
            """, secret.digest
        ).flatMap { row in
            let token = try token(row)
            let roles: String? = try row["home"] == token.organisation.text ? row["home_roles"] : row["granted"]
            let locked: Int64 = try row["locked"]
            guard token.isLive(at: now), locked == 0, Role.list(roles ?? "").contains(token.role) else { return nil }
            return token
        }
    }

    package static func all(of person: PersonID, in database: Database) throws -> [APIToken] {
        try database.rows(
            "SELECT \(columns) FROM api_tokens t WHERE t.person = ? ORDER BY t.created DESC, t.id", person.text
        ).map(token)
    }

    package static func token(_ id: TokenID, in database: Database) throws -> APIToken? {
        try database.row("SELECT \(columns) FROM api_tokens t WHERE t.id = ?", id.text).map(token)
    }

    private static let columns =
        "t.id, t.person, t.organisation, t.role, t.scope, t.label, t.created, t.expires, t.used, t.revoked"

    private static func token(_ row: Row) throws -> APIToken {
        guard let role = Role(rawValue: try row["role"]) else { throw Rejection.tokenInvalid }
        let used: Int64? = try row["used"]
        let revoked: Int64? = try row["revoked"]
        return try APIToken(
            id: TokenID(row["id"]), person: PersonID(row["person"]), organisation: OrganisationID(row["organisation"]),
            role: role, scope: TokenScope(row["scope"]), label: row["label"],
            createdAt: Instant(seconds: row["created"]), expiresAt: Instant(seconds: row["expires"]),
            usedAt: used.map(Instant.init(seconds:)), revokedAt: revoked.map(Instant.init(seconds:)))
    }

    package static func put(_ token: APIToken, digest: [UInt8], record: UInt64, in database: Database) throws {
        try database.execute(
            """
            INSERT INTO api_tokens(id, digest, person, organisation, role, scope, label, created, expires, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, token.id.text, digest, token.person.text, token.organisation.text, token.role.rawValue,
            token.scope.text, token.label, token.createdAt.seconds, token.expiresAt.seconds, record)
    }

    package static func revoke(_ id: TokenID, at now: Instant, in database: Database) throws {
        try database.execute("UPDATE api_tokens SET revoked = ? WHERE id = ? AND revoked IS NULL", now.seconds, id.text)
    }

    package static func noteUse(_ id: TokenID, at now: Instant, in database: Database) throws {
        try database.execute("UPDATE api_tokens SET used = ? WHERE id = ?", now.seconds, id.text)
    }
}
