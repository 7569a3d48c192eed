package import SQL

/// Which records a page of the log shows.
package enum RecordFilter: Hashable, Sendable {
    case all
    case kind(String)
    /// Without movements of units, which ``AccountLines`` finds.
    case subject(String)
}

extension RecordLog {
    /// Records before an index, newest first, at most so many: what comes after a page is found by the index of its last
    /// record, however long the log is.
    package static func newest(
        _ filter: RecordFilter, before: UInt64, limit: Int, in database: Database
    ) throws -> [LogRecord] {
        let order = "ORDER BY idx DESC LIMIT ?"
        let rows =
            switch filter {
            case .all:
                try database.rows("SELECT idx, bytes FROM records WHERE idx < ? \(order)", before, limit)
            case .kind(let kind):
                try database.rows(
                    "SELECT idx, bytes FROM records WHERE kind = ? AND idx < ? \(order)", kind, before, limit)
            case .subject(let subject):
                try database.rows(
                    "SELECT idx, bytes FROM records WHERE subject = ? AND \(isFiled) AND idx < ? \(order)", subject,
                    before, limit)
            }
        return try rows.map { try LogRecord(index: $0["idx"], bytes: $0["bytes"]) }
    }

    /// Records about a subject from an index on, oldest first, at most so many; without movements of units, which
    /// ``AccountLines`` finds.
    package static func records(
        about subject: String, from: UInt64, limit: Int, in database: Database
    ) throws -> [LogRecord] {
        try database.rows(
            "SELECT idx, bytes FROM records WHERE subject = ? AND \(isFiled) AND idx >= ? ORDER BY idx LIMIT ?",
            subject,
            from, limit
        ).map { try LogRecord(index: $0["idx"], bytes: $0["bytes"]) }
    }
}
