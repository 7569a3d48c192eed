import GRDB
import Quantities
import Store
import Telemetry
import TransparencyLog

/// Every delivery's root from its site-days' salts and payloads, against the delivery's record.
struct CheckDeliveries: FolderCheckPart {
    let name = Bilingual(ja: "計測データ", en: "Readings")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        for delivery in try Deliveries.all(in: database) {
            check.count("deliveries")
            var leaves: [LogHash] = []
            leaves.reserveCapacity(delivery.siteDays)
            try Readings.forEach(ofDelivery: delivery.key, database) { siteDay in
                leaves.append(DeliveryTree.leaf(try siteDay.commitment))
                if (try? SiteDay(payload: siteDay.payload)) == nil {
                    check.report(
                        "fsck.siteDay.unreadable", "delivery \(delivery.id), site key \(siteDay.site), \(siteDay.day)",
                        ja: "計測データが読めません", en: "The readings cannot be read")
                }
            }
            check.count("siteDays", leaves.count)
            let root = DeliveryTree.root(leaves)
            let record = try? RecordLog.record(delivery.record, in: database).body(as: ReadingsDelivered.self)
            guard root == delivery.root, record?.root == root, record?.siteDays == leaves.count else {
                check.report(
                    "fsck.delivery.altered", "delivery \(delivery.id)", expected: record?.root.hex ?? delivery.root.hex,
                    found: root.hex, ja: "計測データが記録時と一致しません", en: "The readings are not those that were recorded")
                continue
            }
        }
    }
}
