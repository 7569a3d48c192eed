package import Quantities
import SQL
import Store

/// The reconciliations that were kept, newest first (日次突合一覧).
package struct ListReconciliations: Query {
    package static let name = "registry.reconciliations"
    package static let readers = ReconcileRegistry.readers
    /// Days to a page.
    package static let most = 100

    /// Only days before this one; nil for the newest.
    package let before: Day?

    package init(before: Day? = nil) { self.before = before }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> ReconciliationList {
        let rows = try folder.store.read {
            try ReconciliationTable.newest(before: before, atMost: Self.most + 1, in: $0)
        }
        let page = rows.prefix(Self.most)
        return ReconciliationList(
            rows: try page.map { try KeptReconciliation($0) }, next: rows.count > page.count ? page.last?.day : nil)
    }
}

package struct ReconciliationList: Hashable, Sendable {
    package let rows: [KeptReconciliation]
    /// The day before which the others are; nil at the end.
    package let next: Day?
}

/// The reconciliation of one day, as it was kept (日次突合の結果).
package struct ShowReconciliation: Query {
    package static let name = "registry.reconciliation"
    package static let readers = ReconcileRegistry.readers

    package let day: Day

    package init(_ day: Day) { self.day = day }

    /// - Throws: ``Rejection`` `registry.reconciliation.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> KeptReconciliation {
        guard let row = try folder.store.read({ try ReconciliationTable.kept(day, in: $0) }) else {
            throw Rejection(
                "registry.reconciliation.unknown", expected: "a day that was reconciled", found: "\(day)",
                ja: "この日の突合結果はありません", en: "There is no reconciliation of this day")
        }
        return try KeptReconciliation(row)
    }
}
