package import Quantities
package import Registry
package import SQL

extension RegistryTables {
    /// Batches of which an account holds units, set aside or not, with how many; by their ids.
    package static func batches(
        ownedBy account: AccountID, in database: Database
    ) throws -> [(batch: UnitBatch, tonnes: Tonnes)] {
        try database.rows(
            """
            SELECT batch, CAST(SUM(last - first + 1) AS BIGINT) AS tonnes FROM blocks
            WHERE account = ? AND status IN ('held', 'reserved') GROUP BY batch ORDER BY batch
            """, account.text
        ).compactMap { row in
            guard let batch = try batch(BatchID(row[0]), in: database) else { return nil }
            return (batch, try Tonnes(row[1]))
        }
    }

    /// Batches with a unit in the range, ascending; at most a thousand.
    package static func batches(
        of prefix: SerialPrefix, overlapping range: SerialRange, in database: Database
    ) throws -> [UnitBatch] {
        try database.all(
            String.self,
            """
            SELECT attributes FROM batches WHERE prefix = ? AND first <= ? AND last >= ? ORDER BY first LIMIT 1000
            """, prefix.rawValue, range.last, range.first
        ).map { try CanonicalJSON.value(UnitBatch.self, from: $0) }
    }
}

extension RegistryTables {
    /// Blocks of everybody after a serial with the record that last moved each, by prefix and first serial, at most so many.
    package static func blocks(
        after serial: Serial?, atMost count: Int, in database: Database
    ) throws -> [(block: UnitBlock, record: UInt64)] {
        try database.rows(
            """
            SELECT \(RecordedBlock.columns.joined(separator: ", ")) FROM blocks WHERE (prefix, first) > (?, ?)
            ORDER BY prefix, first LIMIT ?
            """, serial?.prefix.rawValue ?? "", serial?.number ?? 0, count
        ).map(RecordedBlock.init).map { ($0.block, $0.record) }
    }
}
