import Quantities
import Store
import Telemetry

extension SmallProject {
    /// A roof's readings of a day as they stand, or in an earlier version.
    func siteDay(_ roof: Int, _ day: Day, version: Int? = nil) throws -> SiteDay? {
        try folder.store.read { database in
            guard let site = try Sites.site(SiteID("roof-\(roof)"), of: Self.id, in: database) else { return nil }
            let stored =
                try version.map { try Readings.version($0, site: site.key, day: day, in: database) }
                ?? Readings.current(site: site.key, day: day, in: database)
            return try stored.map { try SiteDay(payload: $0.payload) }
        }
    }
}
