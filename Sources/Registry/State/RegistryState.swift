package import Quantities

/// The registry (登録簿) as its events have made it: all of it, or the slice that one command needs (``RegistryNeeds``).
package struct RegistryState: Hashable, Sendable {
    package private(set) var accounts: [AccountID: Account]
    package private(set) var batches: [BatchID: UnitBatch]
    /// Ascending by prefix and first serial; no two overlap.
    package private(set) var blocks: [UnitBlock]
    /// The lowest free serial number of each prefix; 1 when absent.
    package private(set) var nextSerial: [SerialPrefix: Int64]
    /// The monitoring periods of the batches: each is issued once.
    package private(set) var issuedPeriods: Set<MonitoringPeriodID>
    /// What stands still.
    package internal(set) var frozen: Set<FreezeScope>
    /// Those that have not ended.
    package internal(set) var holds: [HoldID: Hold]
    /// The number of the next hold.
    package internal(set) var nextHold: Int64
    /// What the records transferred that a command names: only in slices.
    package let transfers: [UInt64: RecordedTransfer]

    /// An empty registry, or a slice of one. Blocks may come in any order.
    package init(
        accounts: [Account] = [], batches: [UnitBatch] = [], blocks: [UnitBlock] = [],
        nextSerial: [SerialPrefix: Int64] = [:], frozen: Set<FreezeScope> = [], holds: [Hold] = [],
        nextHold: Int64 = 1, transfers: [UInt64: RecordedTransfer] = [:]
    ) {
        self.accounts = Dictionary(accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.batches = Dictionary(batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.blocks = blocks.sorted()
        self.nextSerial = nextSerial
        issuedPeriods = Set(batches.map(\.monitoringPeriod))
        self.frozen = frozen
        self.holds = Dictionary(holds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.nextHold = nextHold
        self.transfers = transfers
    }

    package func next(_ prefix: SerialPrefix) -> Int64 { nextSerial[prefix] ?? SerialRange.numbers.lowerBound }

    /// Held units of an account that are not set aside, ascending; of one batch when given. O(blocks).
    package func held(by account: AccountID, of batch: BatchID? = nil) -> [UnitPart] {
        blocks.filter { $0.isHeld(by: account, of: batch) }.map(\.part)
    }

    /// Tonnes that belong to an account (保有量), set aside or not.
    package func balance(of account: AccountID) -> Tonnes {
        blocks.lazy.filter { $0.account == account && $0.status.isOwned }.map(\.part).quantity
    }

    /// The blocks that share a unit with the range, ascending. O(log blocks + result).
    package func blocks(of prefix: SerialPrefix, overlapping range: SerialRange) -> ArraySlice<UnitBlock> {
        let start = firstIndex { $0.prefix > prefix || ($0.prefix == prefix && $0.range.last >= range.first) }
        let end = firstIndex { $0.prefix > prefix || ($0.prefix == prefix && $0.range.first > range.last) }
        return blocks[start..<max(start, end)]
    }

    /// The block of a unit; nil when the unit was never issued. O(log blocks).
    package func block(of serial: Serial) -> UnitBlock? {
        blocks(of: serial.prefix, overlapping: SerialRange(known: serial.number, serial.number)).first
    }

    /// The first index from which on a condition holds, given that it holds for all blocks after one for which it does.
    private func firstIndex(where holds: (UnitBlock) -> Bool) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = low + (high - low) / 2
            if holds(blocks[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    // The following make no decisions: `evolve` has checked what they rely on.

    mutating func open(_ account: Account) { accounts[account.id] = account }

    mutating func add(_ batch: UnitBatch, to account: AccountID) {
        batches[batch.id] = batch
        issuedPeriods.insert(batch.monitoringPeriod)
        nextSerial[batch.prefix] = batch.range.last + 1
        insert(
            UnitBlock(
                part: UnitPart(batch: batch.id, prefix: batch.prefix, range: batch.range), account: account,
                status: .held))
    }

    /// Takes blocks away and puts others in: O(log blocks) comparisons for a few; for many, one walk over the blocks from
    /// the first of them to the last.
    mutating func replace(_ ended: [UnitBlock], with begun: [UnitBlock]) {
        guard ended.count + begun.count > 16 else {
            for block in ended { remove(block) }
            for block in begun { insert(block) }
            return
        }
        let ended = ended.sorted()
        let begun = begun.sorted()
        let lowest = [ended.first, begun.first].compactMap(\.self).min()
        let highest = [ended.last, begun.last].compactMap(\.self).max()
        guard let lowest, let highest else { return }
        let stretch = firstIndex { $0 >= lowest }..<firstIndex { $0 > highest }
        var merged: [UnitBlock] = []
        merged.reserveCapacity(stretch.count + begun.count - min(ended.count, stretch.count))
        var gone = ended[...]
        var new = begun[...]
        for block in blocks[stretch] {
            if block == gone.first {
                gone.removeFirst()
                continue
            }
            while let next = new.first, next < block {
                merged.append(next)
                new.removeFirst()
            }
            merged.append(block)
        }
        precondition(gone.isEmpty, "no such block")
        blocks.replaceSubrange(stretch, with: merged + new)
    }

    private mutating func insert(_ block: UnitBlock) { blocks.insert(block, at: firstIndex { $0 > block }) }

    private mutating func remove(_ block: UnitBlock) {
        let index = firstIndex { $0 >= block }
        precondition(index < blocks.count && blocks[index] == block, "no such block")
        blocks.remove(at: index)
    }
}

extension UnitBlock {
    /// Held, not set aside; of one batch when given.
    func isHeld(by account: AccountID, of batch: BatchID?) -> Bool {
        self.account == account && status == .held && (batch == nil || self.batch == batch)
    }
}
