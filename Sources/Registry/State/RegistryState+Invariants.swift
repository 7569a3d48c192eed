package import Quantities

extension RegistryState {
    /// What is always true of a whole registry, as code; empty when all holds. Not for slices. O(blocks + batches).
    ///
    /// 1. Blocks ascend, and no two overlap within a prefix. 2. Every block lies in its batch, with its prefix, and in a
    /// known account. 3. Batches of a prefix fill the serials from 1 to the next free one. 4. Conservation per batch: issued
    /// = held + reserved + retired + cancelled + exported. 5. A monitoring period has one project and one batch per fiscal
    /// year. 6. What is set aside is so for one hold, and a hold's units are set aside in its account. 7. A closed account
    /// holds nothing.
    package func brokenInvariants() -> [Rejection] {
        overlaps() + strays() + serialGaps() + imbalances() + repeatedIssues() + strayHolds() + closedHoldings()
    }

    /// 8. What is retired, cancelled or exported never moves: every such block of before is there unchanged.
    package func brokenInvariants(since earlier: RegistryState) -> [Rejection] {
        earlier.blocks.filter { !$0.status.isOwned && block(of: $0.part.first) != $0 }
            .map { Self.broken("terminalMoved", "\($0.part)") }
    }

    private func strayHolds() -> [Rejection] {
        let reserved = Set(blocks.lazy.filter { $0.status == .reserved })
        let named = holds.values.flatMap { hold in
            hold.units.map { UnitBlock(part: $0, account: hold.from, status: .reserved) }
        }
        guard named.count == reserved.count, Set(named) == reserved else {
            return [Self.broken("strayHold", "\(named.count) named, \(reserved.count) set aside")]
        }
        return []
    }

    private func closedHoldings() -> [Rejection] {
        blocks.filter { $0.status.isOwned && accounts[$0.account]?.isClosed == true }
            .map { Self.broken("closedHolding", "\($0.part) in \($0.account)") }
    }

    private func overlaps() -> [Rejection] {
        zip(blocks, blocks.dropFirst())
            .filter { $0.prefix > $1.prefix || ($0.prefix == $1.prefix && $0.range.last >= $1.range.first) }
            .map { Self.broken("overlap", "\($0.part), \($1.part)") }
    }

    private func strays() -> [Rejection] {
        blocks.filter { block in
            guard let batch = batches[block.batch] else { return true }
            return batch.prefix != block.prefix || !batch.range.contains(block.range) || accounts[block.account] == nil
        }.map { Self.broken("stray", "\($0.part) in \($0.account)") }
    }

    private func serialGaps() -> [Rejection] {
        SerialPrefix.allCases.compactMap { prefix in
            var free = SerialRange.numbers.lowerBound
            for batch in batches.values.filter({ $0.prefix == prefix }).sorted(by: { $0.range.first < $1.range.first })
            {
                guard batch.range.first == free else { return Self.broken("serialGap", "\(batch.id)") }
                free = batch.range.last + 1
            }
            return free == next(prefix) ? nil : Self.broken("serialGap", "next \(prefix) \(next(prefix))")
        }
    }

    private func imbalances() -> [Rejection] {
        var counted: [BatchID: Int64] = [:]
        for block in blocks { counted[block.batch, default: 0] += block.range.count }
        return batches.values.sorted { $0.id < $1.id }.filter { counted[$0.id] != $0.range.count }
            .map { Self.broken("imbalance", "\($0.id): issued \($0.range.count), found \(counted[$0.id] ?? 0)") }
    }

    private func repeatedIssues() -> [Rejection] {
        Dictionary(grouping: batches.values, by: \.monitoringPeriod).filter { _, batches in
            Set(batches.map(\.project)).count != 1 || Set(batches.map(\.vintage)).count != batches.count
        }.keys.sorted().map { Self.broken("repeatedIssue", $0.text) }
    }

    private static func broken(_ what: String, _ found: String) -> Rejection {
        Rejection(
            "registry.invariant.\(what)", expected: "the registry's invariants", found: found,
            ja: "登録簿の不変条件が破れています", en: "An invariant of the registry is broken")
    }
}
