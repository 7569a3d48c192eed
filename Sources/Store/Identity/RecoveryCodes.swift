package import Identity
package import Quantities
package import SQL

/// Digests of recovery codes that were not used yet.
package enum RecoveryCodes {
    /// Puts these in the place of all that there were.
    package static func replace(_ digests: [[UInt8]], of person: PersonID, in database: Database) throws {
        try database.execute("DELETE FROM recovery_codes WHERE person = ?", person.text)
        for digest in digests {
            try database.execute("INSERT INTO recovery_codes(person, digest) VALUES (?, ?)", person.text, digest)
        }
    }

    /// Uses a code up; false when there is no such code.
    package static func use(_ code: RecoveryCode, of person: PersonID, in database: Database) throws -> Bool {
        try database.first(
            String.self, "DELETE FROM recovery_codes WHERE person = ? AND digest = ? RETURNING person", person.text,
            code.digest) != nil
    }

    package static func count(of person: PersonID, in database: Database) throws -> Int {
        try database.first(Int.self, "SELECT COUNT(*) FROM recovery_codes WHERE person = ?", person.text) ?? 0
    }
}
