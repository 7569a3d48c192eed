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

    /// An empty registry, or a slice of one. Blocks may come in any order.
    package init(
        accounts: [Account] = [], batches: [UnitBatch] = [], blocks: [UnitBlock] = [],
        nextSerial: [SerialPrefix: Int64] = [:]
    ) {
        self.accounts = Dictionary(accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.batches = Dictionary(batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.blocks = blocks.sorted()
        self.nextSerial = nextSerial
        issuedPeriods = Set(batches.map(\.monitoringPeriod))
    }

    package func next(_ prefix: SerialPrefix) -> Int64 { nextSerial[prefix] ?? SerialRange.numbers.lowerBound }

    /// Held units of an account, ascending; of one batch when given. O(blocks).
    package func held(by account: AccountID, of batch: BatchID? = nil) -> [UnitPart] {
        blocks.filter { $0.account == account && $0.status == .held && (batch == nil || $0.batch == batch) }.map(\.part)
    }

    /// Tonnes an account holds (保有量).
    package func balance(of account: AccountID) -> Tonnes { held(by: account).quantity }

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

    mutating func insert(_ block: UnitBlock) { blocks.insert(block, at: firstIndex { $0 > block }) }

    mutating func remove(_ block: UnitBlock) {
        let index = firstIndex { $0 >= block }
        precondition(index < blocks.count && blocks[index] == block, "no such block")
        blocks.remove(at: index)
    }
}
