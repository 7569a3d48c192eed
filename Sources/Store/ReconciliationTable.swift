package import Quantities
package import SQL

/// The result of each day's reconciliation (日次突合の結果): what can be made again from the records at any time, kept so that
/// it is looked at without being made.
package enum ReconciliationTable {
    /// Days that are kept: more than two years.
    package static let mostDays = 800

    static let table = """
        CREATE TABLE reconciliations(
            day INTEGER PRIMARY KEY, made INTEGER NOT NULL, records INTEGER NOT NULL CHECK (records > 0),
            agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)), body TEXT NOT NULL);
        """

    /// The result of one day.
    package struct Kept: Hashable, Sendable {
        package let day: Day
        package let madeAt: Instant
        /// How many there were at the end of the day.
        package let records: UInt64
        package let agrees: Bool
        /// All of it, as canonical JSON.
        package let body: String

        package init(day: Day, madeAt: Instant, records: UInt64, agrees: Bool, body: String) {
            self.day = day
            self.madeAt = madeAt
            self.records = records
            self.agrees = agrees
            self.body = body
        }
    }

    package static func kept(_ day: Day, in database: Database) throws -> Kept? {
        try database.row("SELECT * FROM reconciliations WHERE day = ?", day.number).map(Kept.init)
    }

    /// The newest days before one, the newest first, at most so many.
    package static func newest(before day: Day? = nil, atMost count: Int, in database: Database) throws -> [Kept] {
        try database.rows(
            "SELECT * FROM reconciliations WHERE day < ? ORDER BY day DESC LIMIT ?", day?.number ?? Int32.max, count
        ).map(Kept.init)
    }

    /// Keeps a result in the place of an earlier one of the same day, and forgets the days that are too many.
    package static func put(_ row: Kept, in database: Database) throws {
        try database.execute(
            """
            INSERT INTO reconciliations(day, made, records, agrees, body) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (day) DO UPDATE SET made = excluded.made, records = excluded.records, agrees = excluded.agrees,
                body = excluded.body
            """, row.day.number, row.madeAt.seconds, row.records, row.agrees ? 1 : 0, row.body)
        try database.execute(
            """
            DELETE FROM reconciliations WHERE day <= (
                SELECT day FROM reconciliations ORDER BY day DESC LIMIT 1 OFFSET ?)
            """, mostDays)
    }
}

extension ReconciliationTable.Kept {
    fileprivate init(_ row: Row) throws {
        let agrees: Int64 = try row["agrees"]
        self.init(
            day: Day(number: Int32(clamping: try row["day"] as Int64)), madeAt: Instant(seconds: try row["made"]),
            records: try row["records"], agrees: agrees == 1, body: try row["body"])
    }
}
