import Foundation
package import SQL
package import Quantities

/// One claim line as stored.
package struct StoredClaimLine: Sendable {
    /// Index in the period's sum tree.
    package let line: Int
    /// Self-use in Wh of all lines before it.
    package let before: Int64
    /// The leaf's exact bytes.
    package let text: String

    package init(line: Int, before: Int64, text: String) {
        self.line = line
        self.before = before
        self.text = text
    }
}

/// The lines of a closed monitoring period: one per site-day that was delivered, in the order of the sum tree.
package enum Claims {
    package static func insert(_ line: StoredClaimLine, period: MonitoringPeriodID, in database: Database) throws {
        try database.execute(
            "INSERT INTO claim_lines(period, line, before, text) VALUES (?, ?, ?, ?)", period.text, line.line,
            line.before, line.text)
    }

    /// Marks a meter's and a supply point's day as credited, once and for good.
    /// - Throws: `SQLITE_CONSTRAINT` when it already is.
    package static func claim(
        meter: Int64, supplyPoint: Int64, day: Day, period: MonitoringPeriodID, in database: Database
    ) throws {
        try database.execute(
            "INSERT INTO claimed_days(meter, day, supply_point, period) VALUES (?, ?, ?, ?)", meter, day.number,
            supplyPoint, period.text)
    }

    /// The monitoring period that has already claimed a day of the meter or of the supply point.
    package static func claimant(
        meter: Int64, supplyPoint: Int64, day: Day, in database: Database
    ) throws -> String? {
        try database.first(
            String.self,
            """
            SELECT period FROM claimed_days WHERE meter = ? AND day = ?
            UNION ALL SELECT period FROM claimed_days WHERE supply_point = ? AND day = ? LIMIT 1
            """, meter, day.number, supplyPoint, day.number)
    }

    /// Whether exactly this period has claimed the day of the meter at the supply point.
    package static func isClaimed(
        meter: Int64, supplyPoint: Int64, day: Day, by period: MonitoringPeriodID, in database: Database
    ) throws -> Bool {
        try database.first(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM claimed_days
                WHERE meter = ? AND day = ? AND supply_point = ? AND period = ?)
            """, meter, day.number, supplyPoint, period.text) ?? false
    }

    /// How many days of a meter within a period other monitoring periods have claimed.
    package static func countClaimed(
        meter: Int64, in days: Period, besides period: MonitoringPeriodID, in database: Database
    ) throws -> Int {
        try database.first(
            Int.self, "SELECT COUNT(*) FROM claimed_days WHERE meter = ? AND day >= ? AND day < ? AND period <> ?",
            meter, days.start.number, days.end.number, period.text) ?? 0
    }

    /// Gives back the days of a period that will not be credited as it stands.
    package static func release(period: MonitoringPeriodID, in database: Database) throws {
        try database.execute("DELETE FROM claimed_days WHERE period = ?", period.text)
        try database.execute("DELETE FROM claim_lines WHERE period = ?", period.text)
    }

    package static func forEach(
        period: MonitoringPeriodID, _ database: Database, _ body: (StoredClaimLine) throws -> Void
    ) throws {
        try database.forEachRow(
            "SELECT line, before, text FROM claim_lines WHERE period = ? ORDER BY line", period.text
        ) { row in try body(line(row)) }
    }

    /// Lines from one on, in order.
    package static func page(
        period: MonitoringPeriodID, from first: Int, limit: Int, in database: Database
    ) throws -> [StoredClaimLine] {
        try database.rows(
            "SELECT line, before, text FROM claim_lines WHERE period = ? AND line >= ? ORDER BY line LIMIT \(limit)",
            period.text, first
        ).map(line)
    }

    /// The lines that hold any of the watt-hours of self-use in a range, and every line between them.
    package static func lines(
        period: MonitoringPeriodID, selfUse: Range<Int64>, in database: Database
    ) throws -> [StoredClaimLine] {
        let first = try database.first(
            Int.self,
            "SELECT line FROM claim_lines WHERE period = ? AND before <= ? ORDER BY before DESC, line DESC LIMIT 1",
            period.text, selfUse.lowerBound)
        return try database.rows(
            "SELECT line, before, text FROM claim_lines WHERE period = ? AND line >= ? AND before < ? ORDER BY line",
            period.text, first ?? 0, selfUse.upperBound
        ).map(line)
    }

    private static func line(_ row: Row) throws -> StoredClaimLine {
        StoredClaimLine(line: try row["line"], before: try row["before"], text: try row["text"])
    }
}
