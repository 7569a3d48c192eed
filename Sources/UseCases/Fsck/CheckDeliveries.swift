import SQL
import Quantities
import Store
import Telemetry
import TransparencyLog

/// Every delivery's root from its site-days' salts and payloads, against the delivery's record; and that every site-day
/// belongs to a delivery and is superseded by the version after it, if by any.
struct CheckDeliveries: FolderCheckPart {
    let name = Bilingual(ja: "計測データ", en: "Readings")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var recorded = Set(try RecordLog.records(ofKind: ReadingsDelivered.kind, in: database).map(\.index))
        for row in try database.rows("SELECT key, id, record FROM deliveries ORDER BY key") {
            check.count("deliveries")
            recorded.remove(try row["record"])
            let subject = try "delivery \(row["id"] as String)"
            do {
                guard let delivery = try Deliveries.delivery(key: row["key"], in: database) else { continue }
                try compare(delivery, subject, database, &check)
            } catch {
                check.report(error, subject)
            }
        }
        for record in recorded.sorted() {
            check.report(
                "fsck.delivery.missing", "record \(record)", expected: "a delivery", found: "none",
                ja: "記録にある受領データがありません", en: "A delivery on record is missing")
        }
        try checkVersions(database, &check)
    }

    private func compare(
        _ delivery: StoredDelivery, _ subject: String, _ database: Database, _ check: inout FolderCheck
    ) throws {
        var tree = Frontier()
        try Readings.forEach(ofDelivery: delivery.key, database) { siteDay in
            tree.append(DeliveryTree.leaf(try siteDay.commitment))
            guard (try? SiteDay(payload: siteDay.payload)) == nil else { return }
            check.report(
                "fsck.siteDay.unreadable", "delivery \(delivery.id), site key \(siteDay.site), \(siteDay.day)",
                ja: "計測データが読めません", en: "The readings cannot be read")
        }
        check.count("siteDays", Int(tree.size))
        let body = try RecordLog.record(delivery.record, in: database).body(as: ReadingsDelivered.self)
        if body.root != tree.root || body.siteDays != Int(tree.size) {
            check.report(
                "fsck.delivery.altered", subject, expected: body.root.hex, found: tree.root.hex,
                ja: "計測データが記録時と一致しません", en: "The readings are not those that were recorded")
        }
        guard
            delivery.root != body.root || delivery.siteDays != body.siteDays || delivery.id != body.delivery
                || delivery.project != body.project.text || delivery.digest != body.fileDigest
                || delivery.mapping != body.mappingDigest
        else { return }
        check.report(
            "fsck.delivery.row", subject, expected: "the delivery of record \(delivery.record)", found: "another",
            ja: "受領データの行が記録と一致しません", en: "The delivery's row does not follow from its record")
    }

    /// Which version is current decides what is claimed.
    private func checkVersions(_ database: Database, _ check: inout FolderCheck) throws {
        try database.forEachRow(
            """
            SELECT s.site, s.day, s.version FROM site_days s
            LEFT JOIN site_days n ON n.site = s.site AND n.day = s.day AND n.version = s.version + 1
            LEFT JOIN deliveries d ON d.key = s.delivery
            WHERE s.superseded IS DISTINCT FROM n.delivery OR d.key IS NULL
                OR d.project IS DISTINCT FROM (SELECT project FROM sites WHERE key = s.site)
                OR (s.version > 1 AND NOT EXISTS (SELECT 1 FROM site_days p
                    WHERE p.site = s.site AND p.day = s.day AND p.version = s.version - 1))
            ORDER BY s.site, s.day, s.version
            """
        ) { row in
            try check.report(
                "fsck.siteDay.version",
                "site key \(row["site"] as Int64), \(Day(number: row["day"])), version \(row["version"] as Int)",
                expected: "a version of a recorded delivery, superseded by the next", found: "another",
                ja: "計測データの版のつながりが正しくありません", en: "The versions of a site-day do not join up")
        }
    }
}
