import Quantities
import SQL
import Store

/// The newest reconciliation, as long as its two sides do not agree.
struct ReconciliationToDo {
    private let database: Database

    init(_ database: Database) { self.database = database }

    var items: [ToDoItem] {
        get throws {
            guard let row = try ReconciliationTable.newest(atMost: 1, in: database).first, !row.agrees else {
                return []
            }
            let result = try KeptReconciliation(row).result
            return [
                ToDoItem(
                    kind: .explainDifferences, subject: .reconciliation(row.day),
                    title: Bilingual(
                        ja: "登録簿と第二検証が一致しません。原因が分かるまで作業を続けないでください",
                        en: "The registry and the second check do not agree; do not go on until the cause is known"),
                    count: result.differenceCount + result.findings, since: row.day, due: nil)
            ]
        }
    }
}
