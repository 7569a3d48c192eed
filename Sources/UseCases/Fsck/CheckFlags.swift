import DataQuality
import GRDB
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
            let keys = try Row.fetchAll(
                database, sql: "SELECT key, id FROM sites WHERE project = ? ORDER BY key", arguments: [id])
            for row in keys {
                // A member that cannot be read is the finding of another part.
                guard let site = try? Sites.site(key: row["key"], in: database) else { continue }
                let context = try site.member.context
                try Readings.forEach(ofSite: site.key, database) { stored, fingerprint in
                    guard comparable.contains(stored.delivery), let siteDay = try? SiteDay(payload: stored.payload)
                    else {
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
        }
        try checkCopies(database, &check)
    }

    /// Deliveries that today's detectors looked at, in today's versions.
    private func comparableDeliveries(_ database: Database) throws -> Set<Int64> {
        let present = Dictionary(uniqueKeysWithValues: Assessor.catalogue.map { ($0.id, $0.version) })
        var keys: Set<Int64> = []
        for row in try Row.fetchAll(database, sql: "SELECT key, record FROM deliveries") {
            let body = try? RecordLog.record(UInt64(row["record"] as Int64), in: database).body(
                as: ReadingsDelivered.self)
            if body?.detectors == present { keys.insert(row["key"]) }
        }
        return keys
    }

    private static func agree(_ expected: SlotFlags, _ found: SlotFlags, _ stored: StoredSiteDay) -> Bool {
        guard stored.flags.isEmpty || stored.flags.count == expected.grid.perDay * 2 else { return false }
        return (0..<expected.grid.perDay).allSatisfy { expected[$0] == found[$0].subtracting(.copy) }
    }

    private func checkCopies(_ database: Database, _ check: inout FolderCheck) throws {
        for fingerprint in try Readings.sharedFingerprints(in: database) {
            let group = try Readings.current(fingerprint: fingerprint, in: database).compactMap { stored in
                (try? SiteDay(payload: stored.payload)).map { (stored: stored, siteDay: $0) }
            }
            for (index, one) in group.enumerated() {
                let flags = SlotFlags(one.siteDay.grid, stored: one.stored.flags)
                let isFlagged = (0..<one.siteDay.grid.perDay).allSatisfy { flags[$0].contains(.copy) }
                let isCopy = group.enumerated().contains {
                    $0.offset != index && DayFingerprint.isExactCopy($0.element.siteDay, one.siteDay)
                }
                if isCopy, !isFlagged { report(one.siteDay.site, one.stored, &check) }
            }
        }
    }

    private func report(_ site: SiteID, _ stored: StoredSiteDay, _ check: inout FolderCheck) {
        check.report(
            "fsck.flags.altered", "flags of \(site), \(stored.day), version \(stored.version)",
            expected: "the flags of its readings", found: "others", ja: "異常フラグが計測データの判定と一致しません",
            en: "The flags are not those that the detectors raise on the readings")
    }
}
