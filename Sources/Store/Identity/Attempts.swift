import Crypto
package import Identity
package import Quantities
package import SQL

/// What somebody tried to get at: failures are counted in a row for each.
package enum Attempted: Hashable, Sendable {
    /// A login name, whether or not anybody has it.
    case login(LoginName)
    case address(String)
    /// The second factor of a person whose password is known.
    case secondFactor(PersonID)

    package var lockOut: LockOut {
        switch self {
        case .login: .login
        case .address: .address
        case .secondFactor: .secondFactor
        }
    }

    fileprivate var digest: [UInt8] {
        let text =
            switch self {
            case .login(let name): "login\0\(name.text)"
            case .address(let address): "address\0\(address)"
            case .secondFactor(let person): "secondFactor\0\(person)"
            }
        return Array(SHA256.hash(data: Array(text.utf8)))
    }
}

package enum Attempts {
    /// Refuses an attempt during a lock-out; else counts it as failed, before it is made: many attempts at once are then
    /// as many failures, not one. Whoever succeeds takes it back.
    /// - Returns: the failures in a row, with this one.
    /// - Throws: ``Rejection`` `identity.signIn.lockedOut`.
    package static func begin(_ attempted: Attempted, at now: Instant, in database: Database) throws -> Int {
        let lockOut = attempted.lockOut
        let digest = attempted.digest
        var failures = 0
        if let row = try database.row("SELECT failures, newest FROM attempts WHERE digest = ?", digest) {
            let newest = try Instant(seconds: row["newest"])
            failures = try lockOut.isForgotten(last: newest, at: now) ? 0 : row["failures"]
            try lockOut.requireOpen(failures: failures, last: newest, at: now)
        } else {
            try database.execute("DELETE FROM attempts WHERE newest < ?", now.seconds - lockOut.memory)
        }
        try database.execute(
            """
            INSERT INTO attempts(digest, failures, newest) VALUES (?, ?, ?)
            ON CONFLICT (digest) DO UPDATE SET failures = excluded.failures, newest = excluded.newest
            """, digest, failures + 1, now.seconds)
        return failures + 1
    }

    /// Forgets all failures.
    package static func succeeded(_ attempted: Attempted, in database: Database) throws {
        try database.execute("DELETE FROM attempts WHERE digest = ?", attempted.digest)
    }

    /// Takes back the one that was counted beforehand: who shares an address does not clear others' failures.
    package static func takeBack(_ attempted: Attempted, in database: Database) throws {
        try database.execute("DELETE FROM attempts WHERE digest = ? AND failures <= 1", attempted.digest)
        try database.execute("UPDATE attempts SET failures = failures - 1 WHERE digest = ?", attempted.digest)
    }
}
