package import Quantities
import SQL

/// Units that were ever issued, those held now, set aside or not, and those out of use: the first is the sum of the others.
package struct UnitTotals: Hashable, Sendable, Codable {
    package let issued: Tonnes
    package let held: Tonnes
    package let retired: Tonnes
    package let cancelled: Tonnes
    /// Handed over to other registries.
    package let exported: Tonnes

    package init(
        issued: Tonnes = .zero, held: Tonnes = .zero, retired: Tonnes = .zero, cancelled: Tonnes = .zero,
        exported: Tonnes = .zero
    ) {
        self.issued = issued
        self.held = held
        self.retired = retired
        self.cancelled = cancelled
        self.exported = exported
    }

    package static func + (a: UnitTotals, b: UnitTotals) -> UnitTotals {
        UnitTotals(
            issued: a.issued + b.issued, held: a.held + b.held, retired: a.retired + b.retired,
            cancelled: a.cancelled + b.cancelled, exported: a.exported + b.exported)
    }
}

extension UnitTotals {
    /// Of several rows of `batch_totals`, for ``init(_:)``.
    static let sums = ["issued", "held", "retired", "cancelled", "exported"]
        .map { "CAST(COALESCE(SUM(t.\($0)), 0) AS BIGINT) AS \($0)" }.joined(separator: ", ")

    init(_ row: Row) throws {
        self.init(
            issued: try Tonnes(row["issued"]), held: try Tonnes(row["held"]), retired: try Tonnes(row["retired"]),
            cancelled: try Tonnes(row["cancelled"]), exported: try Tonnes(row["exported"]))
    }
}

package struct VintageTotals: Hashable, Sendable, Codable {
    package let vintage: FiscalYear
    package let totals: UnitTotals
}
