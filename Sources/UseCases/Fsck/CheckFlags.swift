import DataQuality
import SQL
import ProjectCycle
import Quantities
import Store
import Telemetry

/// Every site-day's flags and fingerprint, from its readings by the detectors.
///
/// Deliveries that other versions of the detectors looked at are passed over, for nothing can be said about them here.
/// Whether a site-day is a copy depends on the rest of the fleet at the time: here it is only asked that current
/// site-days which are copies of each other bear the flag.
struct CheckFlags: FolderCheckPart {
    let name = Bilingual(ja: "異常フラグ", en: "Flags of the site-days")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        let comparable = try comparableDeliveries(database)
        for id in try Snapshot.ids(ProjectDesk.kind, in: database) {
            let project = try ProjectDesk.known(ProjectID(id), in: database)
            var assessor = Assessor(rule: project.plan.selfConsumption)
            let keys = try database.rows("SELECT key, id FROM sites WHERE project = ? ORDER BY key", id)
            for row in keys {
                // A member that cannot be read is the finding of another part.
                guard let site = try? Sites.site(key: row["key"], in: database) else { continue }
                do {
                    try compare(site, comparable, &assessor, database, &check)
                } catch {
                    check.report(error, "readings of \(site.id)")
                }
            }
        }
        try checkCopies(database, &check)
    }

    private func compare(
        _ site: StoredSite, _ comparable: Set<Int64>, _ assessor: inout Assessor, _ database: Database,
        _ check: inout FolderCheck
    ) throws {
        let context = try site.member.context
        try Readings.forEach(ofSite: site.key, database) { stored, fingerprint in
            guard comparable.contains(stored.delivery), let siteDay = try? SiteDay(payload: stored.payload) else {
                return
            }
            check.count("flaggedDays", stored.flags.isEmpty ? 0 : 1)
            let expected = assessor.flags(for: siteDay, context: context)
            let found = SlotFlags(siteDay.grid, stored: stored.flags)
            let print = DayFingerprint.of(siteDay).map(Int64.init(bitPattern:))
            guard print != fingerprint || !Self.agree(expected, found, stored) else { return }
            report(site.id, stored, &check)
        }
    }

    /// Deliveries that today's detectors looked at, in today's versions.
    private func comparableDeliveries(_ database: Database) throws -> Set<Int64> {
        let present = Dictionary(uniqueKeysWithValues: Assessor.catalogue.map { ($0.id, $0.version) })
        var keys: Set<Int64> = []
        for row in try database.rows("SELECT key, record FROM deliveries") {
            let body = try? RecordLog.record(row["record"], in: database).body(
                as: ReadingsDelivered.self)
            if body?.detectors == present { keys.insert(try row["key"]) }
        }
        return keys
    }

    private static func agree(_ expected: SlotFlags, _ found: SlotFlags, _ stored: StoredSiteDay) -> Bool {
        guard stored.flags.isEmpty || stored.flags.count == expected.grid.perDay * 2 else { return false }
        return (0..<expected.grid.perDay).allSatisfy { expected[$0] == found[$0].subtracting(.copy) }
    }

    private func checkCopies(_ database: Database, _ check: inout FolderCheck) throws {
        for fingerprint in try Readings.sharedFingerprints(in: database) {
            var firsts: [(stored: StoredSiteDay, siteDay: SiteDay)] = []
            var last: StoredSiteDay?
            while true {
                let page = try Readings.current(fingerprint: fingerprint, after: last, in: database)
                for stored in page {
                    guard let siteDay = try? SiteDay(payload: stored.payload) else { continue }
                    guard let first = firsts.first(where: { DayFingerprint.isExactCopy($0.siteDay, siteDay) }) else {
                        firsts.append((stored, siteDay))
                        continue
                    }
                    for (stored, siteDay) in [first, (stored, siteDay)] where !Self.isFlagged(stored, siteDay.grid) {
                        report(siteDay.site, stored, &check)
                    }
                }
                guard let end = page.last else { break }
                last = end
            }
        }
    }

    private static func isFlagged(_ stored: StoredSiteDay, _ grid: SlotGrid) -> Bool {
        let flags = SlotFlags(grid, stored: stored.flags)
        return (0..<grid.perDay).allSatisfy { flags[$0].contains(.copy) }
    }

    private func report(_ site: SiteID, _ stored: StoredSiteDay, _ check: inout FolderCheck) {
        check.report(
            "fsck.flags.altered", "flags of \(site), \(stored.day), version \(stored.version)",
            expected: "the flags of its readings", found: "others", ja: "異常フラグが計測データの判定と一致しません",
            en: "The flags are not those that the detectors raise on the readings")
    }
}
