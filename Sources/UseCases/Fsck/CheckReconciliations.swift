import Quantities
import SQL
import Store

/// The reconciliations that are kept: each is of the records of its day, and the newest is what comes of making it again.
struct CheckReconciliations: FolderCheckPart {
    let name = Bilingual(ja: "日次突合", en: "Reconciliations")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        let rows = try ReconciliationTable.newest(atMost: .max, in: database)
        check.count("reconciliations", rows.count)
        for row in rows {
            do {
                let kept = try KeptReconciliation(row)
                let records = try ReconcileRegistry.size(endOf: row.day, in: database)
                let isFiled = kept.result.isOver && kept.result.records == records
                if try isFiled && kept.row() == row { continue }
                check.report(
                    "fsck.reconciliation.filed", "reconciliation of \(row.day)", expected: "\(records) records",
                    found: "\(row.records) records", ja: "突合結果がその日の記録のものではありません",
                    en: "A reconciliation is not of the records of its day")
            } catch {
                check.report(error, "reconciliation of \(row.day)")
            }
        }
        guard let newest = rows.first else { return }
        let again = try ReconcileRegistry(day: newest.day).run(
            today: max(folder.now.day, newest.day.advanced(by: 1)), reading: { try $0(database) })
        guard try CanonicalJSON.text(again) != newest.body else { return }
        check.report(
            "fsck.reconciliation.differs", "reconciliation of \(newest.day)",
            expected: "\(again.differenceCount) differences", found: newest.agrees ? "none" : "differences",
            ja: "保存されている突合結果は、やり直した結果と一致しません", en: "A reconciliation that is kept is not what comes of making it again")
    }
}
