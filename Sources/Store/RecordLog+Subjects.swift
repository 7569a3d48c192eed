package import SQL

extension RecordLog {
    /// Records about any of some subjects before an index, newest first, at most so many; without movements of units, which
    /// ``AccountLines`` finds.
    /// - Parameter subjects: at most 100.
    package static func newest(
        about subjects: [String], before: UInt64, atMost count: Int, in database: Database
    ) throws -> [LogRecord] {
        precondition(subjects.count <= 100, "a history has few subjects")
        let before = min(before, UInt64(Int64.max))
        // Each by its own index, in its order: one statement over all of them would sort what it does not give.
        let found = try subjects.flatMap { subject in
            try database.rows(
                "SELECT idx, bytes FROM records WHERE subject = ? AND \(isFiled) AND idx < ? ORDER BY idx DESC LIMIT ?",
                subject, before, count
            ).map { try LogRecord(index: $0["idx"], bytes: $0["bytes"]) }
        }
        return Array(found.sorted { $0.index > $1.index }.prefix(count))
    }
}
