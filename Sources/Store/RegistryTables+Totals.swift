package import Quantities
package import SQL

extension RegistryTables {
    /// Units in all.
    package static func totals(in database: Database) throws -> UnitTotals {
        try database.row("SELECT \(UnitTotals.sums) FROM batch_totals t").map(UnitTotals.init) ?? UnitTotals()
    }

    /// Units by vintage (ヴィンテージ別), ascending.
    package static func totalsByVintage(in database: Database) throws -> [VintageTotals] {
        try database.rows(
            """
            SELECT b.vintage AS vintage, \(UnitTotals.sums) FROM batches b JOIN batch_totals t ON t.batch = b.id
            GROUP BY b.vintage ORDER BY b.vintage
            """
        ).map { VintageTotals(vintage: FiscalYear(try $0["vintage"]), totals: try UnitTotals($0)) }
    }

    /// Units of one batch; nil when there is no such batch.
    package static func totals(of batch: BatchID, in database: Database) throws -> UnitTotals? {
        try database.row(
            "SELECT issued, held, retired, cancelled, exported FROM batch_totals WHERE batch = ?", batch.text
        ).map(UnitTotals.init)
    }
}
