import DataQuality
import SQL
import Quantities
import Store

/// Every decision about a flag, against its record.
struct CheckDispositions: FolderCheckPart {
    let name = Bilingual(ja: "異常値の処置", en: "Decisions about flags")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var stored: [Int64: (project: String, body: String)] = [:]
        for row in try database.rows("SELECT record, project, body FROM dispositions") {
            stored[try row["record"]] = try (row["project"], row["body"])
        }
        for record in try RecordLog.records(ofKind: FlagDisposed.kind, in: database) {
            check.count("dispositions")
            let row = stored.removeValue(forKey: Int64(record.index))
            let body = try? record.body(as: FlagDisposed.self)
            let text = try body.map { try CanonicalJSON.text($0.decision) }
            guard row?.project != body?.project.text || row?.body != text else { continue }
            report("record \(record.index)", expected: text ?? "", found: row?.body ?? "none", &check)
        }
        for (record, row) in stored.sorted(by: { $0.key < $1.key }) {
            report("record \(record)", expected: "no decision", found: row.body, &check)
        }
    }

    private func report(_ subject: String, expected: String, found: String, _ check: inout FolderCheck) {
        check.report(
            "fsck.disposition.altered", subject, expected: expected, found: found, ja: "異常値の処置が記録と一致しません",
            en: "A decision about a flag is not the one on record")
    }
}
