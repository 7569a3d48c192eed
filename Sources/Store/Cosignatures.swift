package import SQL
package import TransparencyLog

/// What witnesses have signed of this log (証人の連署), by the size of the checkpoint.
///
/// Only what a policy's quorum has cosigned is kept, so the newest one is what people with that policy trust. It is no
/// record: it says who has seen the log, not what happened, and comes from outside after the commit.
package enum Cosignatures {
    /// Keeps lines of witnesses under a checkpoint of this log; a witness's later line takes the place of its earlier.
    package static func put(
        _ lines: [(witness: String, signature: NoteSignature)], size: UInt64, in database: Database
    ) throws {
        for (witness, signature) in lines {
            try database.execute(
                """
                INSERT INTO cosignatures(size, witness, line) VALUES (?, ?, ?)
                ON CONFLICT (size, witness) DO UPDATE SET line = excluded.line
                """, size, witness, String(decoding: signature.line, as: UTF8.self))
        }
    }

    /// The signature lines under a checkpoint, each ended by a newline.
    static func lines(size: UInt64, in database: Database) throws -> String {
        try database.all(String.self, "SELECT line FROM cosignatures WHERE size = ? ORDER BY witness", size).joined()
    }

    /// The verifier keys of those who have cosigned a checkpoint.
    package static func witnesses(size: UInt64, in database: Database) throws -> [String] {
        try database.all(String.self, "SELECT witness FROM cosignatures WHERE size = ? ORDER BY witness", size)
    }

    package static func count(size: UInt64, in database: Database) throws -> Int {
        try database.first(Int.self, "SELECT COUNT(*) FROM cosignatures WHERE size = ?", size) ?? 0
    }

    /// The size of the newest cosigned checkpoint of at least so many records.
    package static func newestSize(atLeast size: UInt64 = 0, in database: Database) throws -> UInt64? {
        try database.first(
            UInt64.self, "SELECT size FROM cosignatures WHERE size >= ? ORDER BY size DESC LIMIT 1", size)
    }

    /// The size that this witness is known to have cosigned last.
    /// - Parameter witness: its verifier key.
    package static func newestSize(of witness: String, in database: Database) throws -> UInt64? {
        try database.first(
            UInt64.self, "SELECT size FROM cosignatures WHERE witness = ? ORDER BY size DESC LIMIT 1", witness)
    }
}
