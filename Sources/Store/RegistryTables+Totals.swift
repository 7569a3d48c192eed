package import Quantities
package import SQL

extension RegistryTables {
    /// Units by vintage (ヴィンテージ別), ascending: ever issued, held now, retired.
    package static func totalsByVintage(in database: Database) throws -> [VintageTotals] {
        try database.rows(
            """
            SELECT b.vintage AS vintage, CAST(SUM(t.issued) AS BIGINT) AS issued, CAST(SUM(t.held) AS BIGINT) AS held,
                CAST(SUM(t.retired) AS BIGINT) AS retired
            FROM batches b JOIN batch_totals t ON t.batch = b.id GROUP BY b.vintage ORDER BY b.vintage
            """
        ).map {
            VintageTotals(
                vintage: FiscalYear(try $0["vintage"]),
                totals: UnitTotals(
                    issued: try Tonnes($0["issued"]), held: try Tonnes($0["held"]), retired: try Tonnes($0["retired"])))
        }
    }

    /// Units of one batch; nil when there is no such batch.
    package static func totals(of batch: BatchID, in database: Database) throws -> UnitTotals? {
        try database.row("SELECT issued, held, retired FROM batch_totals WHERE batch = ?", batch.text).map {
            UnitTotals(
                issued: try Tonnes($0["issued"]), held: try Tonnes($0["held"]), retired: try Tonnes($0["retired"]))
        }
    }
}
