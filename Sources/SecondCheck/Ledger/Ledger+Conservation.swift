import Quantities

extension Ledger {
    /// What must be true at the end, counted again block by block. O(blocks + batches + accounts + holds).
    ///
    /// 1. The blocks of a series follow each other without gap or overlap, from serial 1 to the last issued. 2. A block
    /// lies in its batch. 3. Issued = held + retired + cancelled + exported, per batch; what is set aside is held. 4. What an
    /// account holds and has retired is the sum of its blocks, and never negative. 5. What is set aside in an account is so
    /// for its holds. 6. A closed account holds nothing.
    func imbalances() -> [(record: UInt64?, problem: Rejection)] {
        var found: [(record: UInt64?, problem: Rejection)] = []
        var ofAccount = [StatusCount](repeating: StatusCount(), count: accounts.count)
        var ofBatch = [StatusCount](repeating: StatusCount(), count: batches.count)
        for series in SerialSeries.allCases {
            var next = SerialSeries.numbers.lowerBound
            for block in blocks(of: series) {
                if block.first != next {
                    found.append((block.record, .serialsUncovered(series.serial(next), series.serial(block.first))))
                }
                next = block.last + 1
                let batch = batches[Int(block.batch)]
                if batch.series != series || block.first < batch.first || block.last > batch.last {
                    found.append((block.record, .blockOutside(batch.id, series.serial(block.first))))
                }
                ofAccount[Int(block.account)].add(block)
                ofBatch[Int(block.batch)].add(block)
            }
        }
        for (batch, counted) in zip(batches, ofBatch)
        where counted.sum != batch.issued || counted.retired != batch.retired || counted.cancelled != batch.cancelled
            || counted.exported != batch.exported
        {
            found.append((batch.record, .batchUnbalanced(batch, counted)))
        }
        return found + imbalances(ofAccount)
    }

    private func imbalances(_ counted: [StatusCount]) -> [(record: UInt64?, problem: Rejection)] {
        var found: [(record: UInt64?, problem: Rejection)] = []
        var setAside: [Int32: Int64] = [:]
        for hold in holds.values { setAside[hold.from, default: 0] += hold.quantity }
        for (place, account) in accounts.enumerated() {
            let counted = counted[place]
            if account.held != counted.owned || account.retired != counted.retired || account.held < 0 {
                found.append((nil, .accountUnbalanced(account, held: counted.owned, retired: counted.retired)))
            }
            if counted.reserved != setAside[Int32(place), default: 0] {
                found.append((nil, .setAsideUnbalanced(account, counted.reserved, setAside[Int32(place), default: 0])))
            }
            if standings[place].isClosed, account.held != 0 { found.append((nil, .closedAccountHolds(account))) }
        }
        return found
    }
}

/// Whole tonnes by what has become of them.
struct StatusCount {
    private(set) var held: Int64 = 0
    private(set) var reserved: Int64 = 0
    private(set) var retired: Int64 = 0
    private(set) var cancelled: Int64 = 0
    private(set) var exported: Int64 = 0

    var owned: Int64 { held + reserved }
    var sum: Int64 { owned + retired + cancelled + exported }

    mutating func add(_ block: HeldBlock) {
        switch block.status {
        case .held: held += block.quantity
        case .reserved: reserved += block.quantity
        case .retired: retired += block.quantity
        case .cancelled: cancelled += block.quantity
        case .exported: exported += block.quantity
        }
    }
}
