package import Quantities
package import Registry
package import SQL

extension RegistryTables {
    /// Accounts after one, in the order of their ids, at most so many.
    package static func accounts(after: AccountID?, atMost count: Int, in database: Database) throws -> [Account] {
        try database.all(
            String.self, "SELECT state FROM accounts WHERE id > ? ORDER BY id LIMIT ?", after?.text ?? "", count
        ).map { try CanonicalJSON.value(Account.self, from: $0) }
    }

    /// An account's blocks after a serial, held and retired, by prefix and first serial, at most so many.
    package static func blocks(
        in account: AccountID, after serial: Serial?, atMost count: Int, in database: Database
    ) throws -> [UnitBlock] {
        let (prefix, first) = (serial?.prefix.rawValue ?? "", serial?.number ?? 0)
        // Each state by its own index, in its order.
        let found = try BlockStatus.allCases.flatMap { status in
            try database.rows(
                """
                SELECT \(columns) FROM blocks WHERE account = ? AND status = ? AND (prefix, first) > (?, ?)
                ORDER BY prefix, first LIMIT ?
                """, account.text, status.rawValue, prefix, first, count
            ).map { try RecordedBlock($0).block }
        }
        return Array(found.sorted().prefix(count))
    }

    /// The records that issued a batch and last moved each of its blocks, newest first, at most so many before one.
    package static func records(
        of batch: UnitBatch, before record: UInt64, atMost count: Int, in database: Database
    ) throws -> [UInt64] {
        let before = min(record, UInt64(Int64.max))
        let moved = try database.all(
            UInt64.self,
            """
            SELECT DISTINCT record FROM blocks WHERE prefix = ? AND first >= ? AND first <= ? AND record < ?
            ORDER BY record DESC LIMIT ?
            """, batch.prefix.rawValue, batch.range.first, batch.range.last, before, count)
        let issued = try database.all(
            UInt64.self, "SELECT record FROM batches WHERE id = ? AND record < ?", batch.id.text, before)
        return Array(Set(moved + issued).sorted(by: >).prefix(count))
    }

    /// What an account holds and has retired by vintage, ascending. Sums over its blocks.
    package static func holdings(of account: AccountID, in database: Database) throws -> [VintageHolding] {
        try database.rows(
            """
            SELECT b.vintage AS vintage,
                CAST(SUM(CASE k.status WHEN 'held' THEN k.last - k.first + 1 ELSE 0 END) AS BIGINT) AS held,
                CAST(SUM(CASE k.status WHEN 'retired' THEN k.last - k.first + 1 ELSE 0 END) AS BIGINT) AS retired
            FROM blocks k JOIN batches b ON b.id = k.batch WHERE k.account = ? GROUP BY b.vintage ORDER BY b.vintage
            """, account.text
        ).map {
            VintageHolding(
                vintage: FiscalYear(try $0["vintage"]), held: try Tonnes($0["held"]), retired: try Tonnes($0["retired"])
            )
        }
    }
}

/// What an account holds and has retired of one vintage.
package struct VintageHolding: Hashable, Sendable, Codable {
    package let vintage: FiscalYear
    package let held: Tonnes
    package let retired: Tonnes
}
