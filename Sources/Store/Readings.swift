import Foundation
package import SQL
package import Quantities
package import TransparencyLog

/// One version of a site-day as stored.
package struct StoredSiteDay: Sendable {
    package let site: Int64
    package let day: Day
    package let version: Int
    package let delivery: Int64
    package let salt: [UInt8]
    package let payload: [UInt8]
    /// Two bytes per slot, little-endian; empty when nothing is flagged.
    package let flags: [UInt8]
    /// No later version supersedes it.
    package let isCurrent: Bool

    package init(
        site: Int64, day: Day, version: Int, delivery: Int64, salt: [UInt8], payload: [UInt8], flags: [UInt8],
        isCurrent: Bool = true
    ) {
        self.site = site
        self.day = day
        self.version = version
        self.delivery = delivery
        self.salt = salt
        self.payload = payload
        self.flags = flags
        self.isCurrent = isCurrent
    }

    /// What the delivery's tree holds for it.
    package var commitment: LogHash {
        get throws { try Commitment.hash(payload, salt: salt) }
    }
}

/// The readings, in versions: nothing is overwritten, a later version supersedes.
package enum Readings {
    package static func current(site: Int64, day: Day, in database: Database) throws -> StoredSiteDay? {
        try database.row(
            """
            SELECT * FROM site_days WHERE site = ? AND day = ? AND superseded IS NULL
            ORDER BY version DESC LIMIT 1
            """, site, day.number
        ).map(siteDay)
    }

    package static func version(
        _ version: Int, site: Int64, day: Day, in database: Database
    ) throws -> StoredSiteDay? {
        try database.row(
            "SELECT * FROM site_days WHERE site = ? AND day = ? AND version = ?", site, day.number, version
        ).map(siteDay)
    }

    /// How many site-days of a site within a period are current.
    package static func countCurrent(site: Int64, in period: Period, _ database: Database) throws -> Int {
        try database.first(
            Int.self, "SELECT COUNT(*) FROM site_days WHERE site = ? AND day >= ? AND day < ? AND superseded IS NULL",
            site, period.start.number, period.end.number) ?? 0
    }

    /// First and last day of which a site has readings; nil when there are none.
    package static func span(ofSite site: Int64, in database: Database) throws -> ClosedRange<Day>? {
        let row = try database.row("SELECT MIN(day), MAX(day) FROM site_days WHERE site = ?", site)
        let (first, last): (Int32?, Int32?) = try (row?[0], row?[1])
        guard let first, let last else { return nil }
        return Day(number: first)...Day(number: last)
    }

    /// Walks the current site-days of a site within a period, by day.
    package static func forEachCurrent(
        site: Int64, in period: Period, _ database: Database, _ body: (StoredSiteDay) throws -> Void
    ) throws {
        try database.forEachRow(
            """
            SELECT * FROM site_days WHERE site = ? AND day >= ? AND day < ? AND superseded IS NULL
            ORDER BY day, version
            """, site, period.start.number, period.end.number
        ) { row in try body(siteDay(row)) }
    }

    /// Walks a delivery's site-days in the order of its tree's leaves: by site key, then day.
    package static func forEach(
        ofDelivery delivery: Int64, _ database: Database, _ body: (StoredSiteDay) throws -> Void
    ) throws {
        try database.forEachRow("SELECT * FROM site_days WHERE delivery = ? ORDER BY site, day, version", delivery) {
            row in try body(siteDay(row))
        }
    }

    /// Walks every version of every day of a site, with its stored fingerprint.
    package static func forEach(
        ofSite site: Int64, _ database: Database, _ body: (StoredSiteDay, Int64?) throws -> Void
    ) throws {
        try database.forEachRow("SELECT * FROM site_days WHERE site = ? ORDER BY day, version", site) { row in
            try body(siteDay(row), row["fingerprint"])
        }
    }

    static func insert(_ rows: [(siteDay: StoredSiteDay, fingerprint: Int64?)], in database: Database) throws {
        let columns = ["site", "day", "version", "delivery", "salt", "payload", "flags", "fingerprint"]
        try database.bulk(into: "site_days", columns: columns) { writer in
            for (siteDay, fingerprint) in rows {
                try writer.append(
                    siteDay.site, siteDay.day.number, siteDay.version, siteDay.delivery, siteDay.salt, siteDay.payload,
                    siteDay.flags.isEmpty ? nil : siteDay.flags, fingerprint)
            }
        }
    }

    /// Replaces a site-day of a delivery that is still being taken in: two parts of it stood apart in one file.
    static func replace(_ siteDay: StoredSiteDay, fingerprint: Int64?, in database: Database) throws {
        try database.execute(
            "UPDATE site_days SET payload = ?, flags = ?, fingerprint = ? WHERE site = ? AND day = ? AND version = ?",
            siteDay.payload, siteDay.flags.isEmpty ? nil : siteDay.flags, fingerprint, siteDay.site,
            siteDay.day.number, siteDay.version)
    }

    package static func supersede(site: Int64, day: Day, version: Int, by delivery: Int64, in database: Database) throws
    {
        try database.execute(
            "UPDATE site_days SET superseded = ? WHERE site = ? AND day = ? AND version = ?", delivery, site,
            day.number, version)
    }

    package static func setFlags(
        _ flags: [UInt8], site: Int64, day: Day, version: Int, in database: Database
    ) throws {
        try database.execute(
            "UPDATE site_days SET flags = ? WHERE site = ? AND day = ? AND version = ?", flags.isEmpty ? nil : flags,
            site, day.number, version)
    }

    /// Groups of current site-days that share a fingerprint with one of this delivery, each of two or more.
    package static func fingerprintsSeenTwice(since delivery: Int64, in database: Database) throws -> [Int64] {
        try database.all(
            Int64.self,
            """
            SELECT fingerprint FROM site_days WHERE fingerprint IN (
                SELECT fingerprint FROM site_days WHERE delivery = ? AND fingerprint IS NOT NULL)
            AND superseded IS NULL GROUP BY fingerprint HAVING COUNT(*) > 1 ORDER BY fingerprint
            """, delivery)
    }

    /// Fingerprints that two or more current site-days share.
    package static func sharedFingerprints(in database: Database) throws -> [Int64] {
        try database.all(
            Int64.self,
            """
            SELECT fingerprint FROM site_days WHERE fingerprint IS NOT NULL AND superseded IS NULL
            GROUP BY fingerprint HAVING COUNT(*) > 1 ORDER BY fingerprint
            """)
    }

    /// A page of the current site-days with a fingerprint, in the order of site, day and version.
    package static func current(
        fingerprint: Int64, after last: StoredSiteDay? = nil, in database: Database
    ) throws -> [StoredSiteDay] {
        try database.rows(
            """
            SELECT * FROM site_days WHERE fingerprint = ? AND superseded IS NULL
                AND (site, day, version) > (?, ?, ?) ORDER BY site, day, version LIMIT \(pageSize)
            """, fingerprint, last?.site ?? -1, last?.day.number ?? 0, last?.version ?? 0
        ).map(siteDay)
    }

    private static let pageSize = 1000

    private static func siteDay(_ row: Row) throws -> StoredSiteDay {
        try StoredSiteDay(
            site: row["site"], day: Day(number: row["day"]), version: row["version"], delivery: row["delivery"],
            salt: row["salt"], payload: row["payload"],
            flags: row["flags"] as [UInt8]? ?? [],
            isCurrent: (row["superseded"] as Int64?) == nil)
    }
}
