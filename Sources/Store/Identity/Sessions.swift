package import Identity
package import Quantities
package import SQL

/// Sessions, by the digest of their secrets.
package enum Sessions {
    /// An open session whose person still holds its role and is not locked: one statement, each part by its key.
    package static func session(
        _ secret: Secret, at now: Instant, in database: Database
    ) throws -> SignInSession? {
        try database.row(
            """
            SELECT \(columns), p.organisation AS home, p.roles AS home_roles, m.roles AS granted,
                COALESCE(c.locked, 0) AS locked
            FROM sessions s JOIN people p ON p.id = s.person
                LEFT JOIN memberships m ON m.person = s.person AND m.organisation = s.organisation
                LEFT JOIN credentials c ON c.person = s.person
            WHERE s.digest = ?
            """, secret.digest
        ).flatMap { row in
            let session = try session(row)
            let roles: String? = try row["home"] == session.organisation.text ? row["home_roles"] : row["granted"]
            let locked: Int64 = try row["locked"]
            guard session.isLive(at: now), locked == 0, Role.list(roles ?? "").contains(session.role) else {
                return nil
            }
            return session
        }
    }

    /// Those of one person that are open, newest first.
    package static func all(of person: PersonID, at now: Instant, in database: Database) throws -> [SignInSession] {
        try database.rows(
            "SELECT \(columns) FROM sessions s WHERE s.person = ? ORDER BY s.created DESC, s.id", person.text
        ).map(session).filter { $0.isLive(at: now) }
    }

    private static let columns =
        "s.id, s.person, s.organisation, s.role, s.stage, s.created, s.seen, s.authenticated, s.address, s.agent"

    private static func session(_ row: Row) throws -> SignInSession {
        // What a newer program may write is no session here.
        guard let role = Role(rawValue: try row["role"]), let stage = SignInSession.Stage(rawValue: try row["stage"])
        else {
            throw Rejection.sessionEnded
        }
        return try SignInSession(
            id: SessionID(row["id"]), person: PersonID(row["person"]),
            organisation: OrganisationID(row["organisation"]),
            role: role, stage: stage, createdAt: Instant(seconds: row["created"]),
            seenAt: Instant(seconds: row["seen"]),
            authenticatedAt: Instant(seconds: row["authenticated"]),
            origin: AccessOrigin(address: row["address"], agent: row["agent"]))
    }

    /// Opens a session. Those that are over are forgotten, and the oldest of a person who would have too many.
    package static func open(_ session: SignInSession, _ secret: Secret, in database: Database) throws {
        try prune(at: session.createdAt, in: database)
        let kept = try database.all(
            String.self, "SELECT id FROM sessions WHERE person = ? ORDER BY created DESC, id", session.person.text)
        for id in kept.dropFirst(SignInSession.most - 1) {
            try database.execute("DELETE FROM sessions WHERE id = ?", id)
        }
        try database.execute(
            """
            INSERT INTO sessions(digest, id, person, organisation, role, stage, created, seen, authenticated, address, agent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, secret.digest, session.id.text, session.person.text, session.organisation.text,
            session.role.rawValue, session.stage.rawValue, session.createdAt.seconds, session.seenAt.seconds,
            session.authenticatedAt.seconds, session.origin.address, session.origin.agent)
    }

    /// Puts a session under a new secret, as it now is: its old secret opens nothing any more.
    /// - Returns: false when it is gone, or its secret was replaced meanwhile.
    package static func replace(
        _ old: Secret, by session: SignInSession, _ new: Secret, in database: Database
    ) throws -> Bool {
        try database.first(
            String.self,
            """
            UPDATE sessions SET digest = ?, organisation = ?, role = ?, stage = ?, created = ?, seen = ?, authenticated = ?
            WHERE digest = ? RETURNING id
            """, new.digest, session.organisation.text, session.role.rawValue, session.stage.rawValue,
            session.createdAt.seconds, session.seenAt.seconds, session.authenticatedAt.seconds, old.digest) != nil
    }

    package static func noteUse(_ session: SessionID, at now: Instant, in database: Database) throws {
        try database.execute(
            "UPDATE sessions SET seen = ? WHERE id = ? AND seen < ?", now.seconds, session.text, now.seconds)
    }

    /// - Returns: false when it was not there.
    package static func end(_ session: SessionID, of person: PersonID, in database: Database) throws -> Bool {
        try database.first(
            String.self, "DELETE FROM sessions WHERE id = ? AND person = ? RETURNING id", session.text, person.text)
            != nil
    }

    /// Ends all of a person's but one.
    package static func endAll(of person: PersonID, but kept: SessionID? = nil, in database: Database) throws {
        try database.execute("DELETE FROM sessions WHERE person = ? AND id <> ?", person.text, kept?.text ?? "")
    }

    private static func prune(at now: Instant, in database: Database) throws {
        try database.execute("DELETE FROM sessions WHERE seen < ?", now.seconds - SignInSession.longest)
    }
}
