import Quantities

extension Ledger {
    /// What must be true at the end, counted again block by block. O(blocks + batches + accounts).
    ///
    /// 1. The blocks of a series follow each other without gap or overlap, from serial 1 to the last issued. 2. A block
    /// lies in its batch. 3. Issued = held + retired, per batch. 4. What an account holds and has retired is the sum of
    /// its blocks, and never negative.
    func imbalances() -> [(record: UInt64?, problem: Rejection)] {
        var found: [(record: UInt64?, problem: Rejection)] = []
        var held = [Int64](repeating: 0, count: accounts.count)
        var retired = held
        var ofBatch = [(held: Int64, retired: Int64)](repeating: (0, 0), count: batches.count)
        for series in SerialSeries.allCases {
            var next = SerialSeries.numbers.lowerBound
            for block in blocks(of: series) {
                if block.first != next {
                    found.append((block.record, .serialsUncovered(series.serial(next), series.serial(block.first))))
                }
                next = block.last + 1
                let (batch, account) = (batches[Int(block.batch)], Int(block.account))
                if batch.series != series || block.first < batch.first || block.last > batch.last {
                    found.append((block.record, .blockOutside(batch.id, series.serial(block.first))))
                }
                if block.isRetired {
                    retired[account] += block.quantity
                    ofBatch[Int(block.batch)].retired += block.quantity
                } else {
                    held[account] += block.quantity
                    ofBatch[Int(block.batch)].held += block.quantity
                }
            }
        }
        for (batch, counted) in zip(batches, ofBatch)
        where counted.held + counted.retired != batch.issued || counted.retired != batch.retired {
            found.append((batch.record, .batchUnbalanced(batch, counted)))
        }
        for (place, account) in accounts.enumerated()
        where account.held != held[place] || account.retired != retired[place] || account.held < 0 {
            found.append((nil, .accountUnbalanced(account, held: held[place], retired: retired[place])))
        }
        return found
    }
}
