package import Identity
package import Quantities
package import SQL

/// What happens at the door (アクセス記録). Append-only, and not public: it holds addresses.
package enum AccessEvent: String, Hashable, Sendable, Codable, CaseIterable {
    case signedIn, signInFailed, lockedOut
    case secondFactorFailed, recoveryCodeUsed
    case reauthenticated, reauthenticationFailed
    case signedOut, signedOutEverywhere, sessionEnded
    case roleSwitched
    case linkIssued, linkUsed
    case openIDRefused
}

package struct AccessEntry: Hashable, Sendable, Codable {
    package let at: Instant
    package let event: AccessEvent
    /// Nil when nobody is known by the login name that was tried.
    package let person: PersonID?
    package let address: String
    /// Facts for people: the role, the purpose of a link. Never what somebody typed.
    package let detail: String
}

package enum AccessJournal {
    package static func append(
        _ event: AccessEvent, person: PersonID?, origin: AccessOrigin, detail: String = "", at now: Instant,
        in database: Database
    ) throws {
        try database.execute(
            "INSERT INTO access_journal(at, event, person, address, detail) VALUES (?, ?, ?, ?, ?)", now.seconds,
            event.rawValue, person?.text, origin.address, detail)
    }

    /// The newest entries, newest first; of one person, or of all.
    package static func newest(_ count: Int, of person: PersonID? = nil, in database: Database) throws -> [AccessEntry]
    {
        let limit = max(0, min(count, 1000))
        let columns = "at, event, person, address, detail"
        let rows =
            if let person {
                try database.rows(
                    "SELECT \(columns) FROM access_journal WHERE person = ? ORDER BY key DESC LIMIT ?", person.text,
                    limit)
            } else {
                try database.rows("SELECT \(columns) FROM access_journal ORDER BY key DESC LIMIT ?", limit)
            }
        return try rows.compactMap { row in
            let person: String? = try row["person"]
            guard let event = AccessEvent(rawValue: try row["event"]) else { return nil }
            return try AccessEntry(
                at: Instant(seconds: row["at"]), event: event, person: person.map { try PersonID($0) },
                address: row["address"], detail: row["detail"])
        }
    }
}
