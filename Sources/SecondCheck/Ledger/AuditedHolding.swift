/// What an account has, or had, of one batch, as the second check derives it, in whole tonnes.
package struct AuditedHolding: Hashable, Sendable {
    package let batch: String
    package let account: String
    /// Set aside or not.
    package let held: Int64
    /// Of what is held.
    package let setAside: Int64
    package let retired: Int64
    package let cancelled: Int64
    package let exported: Int64
    /// The newest record that moved or split any of it.
    package let record: UInt64
}

extension Auditor {
    /// Counted from every block, in no order: O(blocks).
    package var holdings: [AuditedHolding] {
        struct Place: Hashable {
            let account: Int32
            let batch: Int32
        }
        var counts: [Place: (count: StatusCount, record: UInt64)] = [:]
        for series in SerialSeries.allCases {
            for block in ledger.blocks(of: series) {
                let place = Place(account: block.account, batch: block.batch)
                var counted = counts[place] ?? (StatusCount(), 0)
                counted.count.add(block)
                counted.record = max(counted.record, block.record)
                counts[place] = counted
            }
        }
        return counts.map { place, counted in
            AuditedHolding(
                batch: ledger.batches[Int(place.batch)].id, account: ledger.account(place.account).id,
                held: counted.count.owned, setAside: counted.count.reserved, retired: counted.count.retired,
                cancelled: counted.count.cancelled, exported: counted.count.exported, record: counted.record)
        }
    }
}
