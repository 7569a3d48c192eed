import Quantities
import SQL
import Store

/// Each rotation of the log's key goes on from the one before it, up to the folder's own key.
struct CheckKeys: FolderCheckPart {
    let name = Bilingual(ja: "署名鍵の更新", en: "Rotations of the key")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        guard try RecordLog.size(in: database) > 0 else { return }
        var inForce = try RecordLog.record(0, in: database).body(as: LogOpened.self).verifierKey
        for rotation in try LogKeys.rotations(in: database) {
            check.count("rotations")
            if rotation.body.from != inForce {
                report("record \(rotation.record)", inForce, rotation.body.from, &check)
            }
            inForce = rotation.body.to
        }
        if inForce != folder.verifierKey { report("keys/log.key", inForce, folder.verifierKey, &check) }
    }

    private func report(_ subject: String, _ expected: String, _ found: String, _ check: inout FolderCheck) {
        check.report(
            "fsck.key.other", subject, expected: expected, found: found, ja: "ログの記録が示す鍵と異なります",
            en: "This is not the key that the log's records name")
    }
}
