package import Identity
package import Quantities
package import SQL

/// What a person proves with; passwords as hashes only.
package struct StoredCredential: Sendable {
    package let person: PersonID
    package let password: PasswordHash?
    package let isLocked: Bool
    package let factor: SecondFactorKey?
    /// The step of the code that was used last.
    package let factorStep: Int64?
    /// A key that was shown to the person, who has not yet confirmed it.
    package let offered: SecondFactorKey?
    package let offeredAt: Instant?
}

package enum Credentials {
    package static func of(_ person: PersonID, in database: Database) throws -> StoredCredential? {
        try database.row(
            """
            SELECT password, locked, factor, factor_step, offered, offered_at FROM credentials WHERE person = ?
            """, person.text
        ).map { row in
            let password: String? = try row["password"]
            let factor: [UInt8]? = try row["factor"]
            let offered: [UInt8]? = try row["offered"]
            let offeredAt: Int64? = try row["offered_at"]
            return try StoredCredential(
                person: person, password: password.map { try PasswordHash(text: $0) }, isLocked: row["locked"],
                factor: factor.flatMap(SecondFactorKey.init(stored:)), factorStep: row["factor_step"],
                offered: offered.flatMap(SecondFactorKey.init(stored:)),
                offeredAt: offeredAt.map(Instant.init(seconds:)))
        }
    }

    /// Whether anybody has a password: before the first start nobody has.
    package static func existAny(in database: Database) throws -> Bool {
        try database.first(Bool.self, "SELECT EXISTS (SELECT 1 FROM credentials WHERE password IS NOT NULL)") ?? false
    }

    package static func set(
        _ password: PasswordHash, of person: PersonID, at now: Instant, in database: Database
    ) throws {
        try database.execute(
            """
            INSERT INTO credentials(person, password, password_at) VALUES (?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET password = excluded.password, password_at = excluded.password_at
            """, person.text, password.text, now.seconds)
    }

    /// Puts the same password, hashed at a higher cost, in the place of one that is still there.
    package static func raise(
        _ old: PasswordHash, to new: PasswordHash, of person: PersonID, in database: Database
    ) throws {
        try database.execute(
            "UPDATE credentials SET password = ? WHERE person = ? AND password = ?", new.text, person.text, old.text)
    }

    package static func lock(_ isLocked: Bool, _ person: PersonID, in database: Database) throws {
        try database.execute(
            """
            INSERT INTO credentials(person, locked) VALUES (?, ?)
            ON CONFLICT (person) DO UPDATE SET locked = excluded.locked
            """, person.text, isLocked ? 1 : 0)
    }

    package static func offer(
        _ factor: SecondFactorKey, to person: PersonID, at now: Instant, in database: Database
    ) throws {
        try database.execute(
            """
            INSERT INTO credentials(person, offered, offered_at) VALUES (?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET offered = excluded.offered, offered_at = excluded.offered_at
            """, person.text, factor.bytes, now.seconds)
    }

    /// What was offered is the second factor from now on; nil takes the factor away.
    package static func put(
        _ factor: SecondFactorKey?, step: Int64?, of person: PersonID, in database: Database
    ) throws {
        try database.execute(
            """
            UPDATE credentials SET factor = ?, factor_step = ?, offered = NULL, offered_at = NULL WHERE person = ?
            """, factor?.bytes, step, person.text)
    }

    /// Notes that a code was used; false when it had been, by whoever was faster.
    package static func use(step: Int64, of person: PersonID, in database: Database) throws -> Bool {
        try database.first(
            String.self,
            """
            UPDATE credentials SET factor_step = ? WHERE person = ? AND factor IS NOT NULL
                AND (factor_step IS NULL OR factor_step < ?) RETURNING person
            """, step, person.text, step) != nil
    }
}
