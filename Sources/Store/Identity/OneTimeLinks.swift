package import Identity
package import Quantities
package import SQL

/// One-time links, by the digest of their secrets.
package enum OneTimeLinks {
    package static func link(_ digest: [UInt8], in database: Database) throws -> OneTimeLink? {
        try database.row("SELECT purpose, person, created, used FROM one_time_links WHERE digest = ?", digest)
            .flatMap { row in
                let used: Int64? = try row["used"]
                guard let purpose = OneTimeLink.Purpose(rawValue: try row["purpose"]) else { return nil }
                return try OneTimeLink(
                    purpose: purpose, person: PersonID(row["person"]), createdAt: Instant(seconds: row["created"]),
                    usedAt: used.map(Instant.init(seconds:)))
            }
    }

    /// Puts a link in the place of all that the person had: only the newest one works.
    package static func put(_ link: OneTimeLink, digest: [UInt8], in database: Database) throws {
        try database.execute("DELETE FROM one_time_links WHERE person = ?", link.person.text)
        try database.execute(
            "INSERT INTO one_time_links(digest, purpose, person, created) VALUES (?, ?, ?, ?)", digest,
            link.purpose.rawValue, link.person.text, link.createdAt.seconds)
    }

    package static func use(_ digest: [UInt8], at now: Instant, in database: Database) throws {
        try database.execute("UPDATE one_time_links SET used = ? WHERE digest = ?", now.seconds, digest)
    }
}
