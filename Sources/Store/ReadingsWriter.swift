package import Quantities
package import SQL

/// Takes the site-days of one delivery into the tables, many at a time: by COPY on PostgreSQL, by one prepared statement
/// on SQLite.
///
/// Site-days mostly come in the order of their days, so most are known to be new without asking: beyond the days that
/// the site has, there is nothing. It keeps at most ``most`` site-days in memory, and two days a site.
package final class ReadingsWriter {
    private struct Place: Hashable {
        let site: Int64
        let day: Day
    }

    private typealias Waiting = (siteDay: StoredSiteDay, fingerprint: Int64?)

    /// Site-days that wait to be written together.
    private static let most = 2000

    private let database: Database
    private var waiting: [Place: Waiting] = [:]
    /// The first and the last day of each site, in the tables or waiting; nil where it has none.
    private var spans: [Int64: ClosedRange<Day>?] = [:]

    package init(_ database: Database) { self.database = database }

    /// The current version of a site-day, written or waiting.
    package func current(site: Int64, day: Day) throws -> StoredSiteDay? {
        if let found = waiting[Place(site: site, day: day)] { return found.siteDay }
        guard let span = try span(of: site), span.contains(day) else { return nil }
        return try Readings.current(site: site, day: day, in: database)
    }

    package func insert(_ siteDay: StoredSiteDay, fingerprint: Int64?) throws {
        let span = try span(of: siteDay.site)
        spans[siteDay.site] =
            min(
                span?.lowerBound ?? siteDay.day, siteDay.day)...max(
                span?.upperBound ?? siteDay.day, siteDay.day)
        waiting[Place(site: siteDay.site, day: siteDay.day)] = (siteDay, fingerprint)
        if waiting.count >= Self.most { try flush() }
    }

    /// Replaces a site-day that this writer has inserted: two parts of it stood apart in one file.
    package func replace(_ siteDay: StoredSiteDay, fingerprint: Int64?) throws {
        let place = Place(site: siteDay.site, day: siteDay.day)
        if waiting[place] != nil {
            waiting[place] = (siteDay, fingerprint)
        } else {
            try Readings.replace(siteDay, fingerprint: fingerprint, in: database)
        }
    }

    /// Writes what waits, in the order of the table's key.
    package func flush() throws {
        guard !waiting.isEmpty else { return }
        let rows = waiting.values.sorted { ($0.siteDay.site, $0.siteDay.day) < ($1.siteDay.site, $1.siteDay.day) }
        waiting.removeAll(keepingCapacity: true)
        try Readings.insert(rows, in: database)
    }

    private func span(of site: Int64) throws -> ClosedRange<Day>? {
        if let known = spans[site] { return known }
        let span = try Readings.span(ofSite: site, in: database)
        spans[site] = .some(span)
        return span
    }
}
