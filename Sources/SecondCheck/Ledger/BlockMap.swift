/// Blocks of one series by their first serial, none sharing a unit with another.
///
/// Leaves of at most 128 blocks in order: finding is two halvings, and an insertion moves one leaf's blocks and, when it
/// splits, the list of leaves. Blocks are never joined, so leaves are not merged either.
struct BlockMap: Sendable {
    static let widest = 128

    private var leaves: [[HeldBlock]] = []
    /// The first serial in each leaf.
    private var firsts: [Int64] = []
    private(set) var count = 0

    /// The block with this unit; nil when there is none. O(log count).
    func block(containing number: Int64) -> HeldBlock? {
        let leaf = leaf(for: number)
        guard leaf >= 0 else { return nil }
        let slot = slot(after: number, in: leaf) - 1
        guard slot >= 0, leaves[leaf][slot].last >= number else { return nil }
        return leaves[leaf][slot]
    }

    /// The block that begins at or after this unit, first of them; nil when there is none.
    func block(from number: Int64) -> HeldBlock? {
        guard !leaves.isEmpty else { return nil }
        let leaf = Swift.max(0, leaf(for: number - 1))
        let slot = slot(after: number - 1, in: leaf)
        if slot < leaves[leaf].count { return leaves[leaf][slot] }
        return leaf + 1 < leaves.count ? leaves[leaf + 1][0] : nil
    }

    /// Precondition: the block shares no unit with another.
    mutating func insert(_ block: HeldBlock) {
        count += 1
        guard !leaves.isEmpty else {
            leaves = [[block]]
            firsts = [block.first]
            return
        }
        let leaf = Swift.max(0, leaf(for: block.first))
        let slot = slot(after: block.first, in: leaf)
        leaves[leaf].insert(block, at: slot)
        if slot == 0 { firsts[leaf] = block.first }
        if leaves[leaf].count > Self.widest { split(leaf) }
    }

    /// Puts a block in the place of the one that begins with the same unit. Precondition: there is one.
    mutating func replace(_ block: HeldBlock) {
        let leaf = leaf(for: block.first)
        let slot = slot(after: block.first, in: leaf) - 1
        precondition(leaves[leaf][slot].first == block.first, "no such block")
        leaves[leaf][slot] = block
    }

    /// Halved, except at the end: serials are issued ascending, and what is behind is full.
    private mutating func split(_ leaf: Int) {
        let middle = leaf == leaves.count - 1 ? Self.widest : Self.widest / 2
        let upper = Array(leaves[leaf][middle...])
        leaves[leaf].removeSubrange(middle...)
        leaves.insert(upper, at: leaf + 1)
        firsts.insert(upper[0].first, at: leaf + 1)
    }

    /// The last leaf that begins at or before a number; -1 when all begin after it.
    private func leaf(for number: Int64) -> Int {
        var (low, high) = (0, firsts.count)
        while low < high {
            let middle = (low + high) / 2
            if firsts[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The first place in a leaf whose block begins after a number.
    private func slot(after number: Int64, in leaf: Int) -> Int {
        var (low, high) = (0, leaves[leaf].count)
        while low < high {
            let middle = (low + high) / 2
            if leaves[leaf][middle].first <= number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension BlockMap: Sequence {
    /// Ascending.
    struct Iterator: IteratorProtocol {
        fileprivate let leaves: [[HeldBlock]]
        private var leaf = 0
        private var slot = 0

        fileprivate init(_ leaves: [[HeldBlock]]) { self.leaves = leaves }

        mutating func next() -> HeldBlock? {
            guard leaf < leaves.count else { return nil }
            let block = leaves[leaf][slot]
            slot += 1
            if slot == leaves[leaf].count { (leaf, slot) = (leaf + 1, 0) }
            return block
        }
    }

    func makeIterator() -> Iterator { Iterator(leaves) }
}
