/// A Merkle-sum tree (合計付きマークル木): a Merkle tree of the shape of RFC 6962 §2.1 whose nodes also carry the
/// ``Sums`` of the leaves below them, so that its root commits to totals and a part of it can be shown to lie at a
/// certain place in the running sum.
///
/// ## What a proof shows, and what it does not
///
/// ``verifyRange(leaves:from:size:proof:)`` shows of the *disclosed* leaves that they are the leaves `from`, `from` + 1
/// … of the tree with this root, with exactly these sums.
///
/// Of what is *not* disclosed it shows only what the builder committed to: the sums of each sibling subtree are bound by
/// the root, are not negative, do not overflow and never sell more than they generate, so that nothing undisclosed can
/// take energy away from the total. It does not show that a sibling's sums are the sums of the leaves below it. A
/// dishonest builder may write other sums there, and `before` then says where the builder *says* the range begins. Such
/// a lie comes to light when anyone is given leaves below that sibling, since no proof then reaches the same root; and
/// only opening all leaves shows that the whole root is honest.
///
/// Nor does it show that a leaf's sums are those in the leaf's own bytes, which enter its hash: whoever has the bytes
/// must compare the two. Nor that a meter measured them.
///
/// ## Topics
/// - Building: ``init(_:)``, ``root``
/// - Finding: ``leafIndex(atSelfUse:)``, ``sums(before:)``
/// - Proving and checking: ``rangeProof(_:)``, ``verifyRange(leaves:from:size:proof:)``,
///   ``verifyRange(leaves:from:proof:root:)``
package struct SumTree: Sendable {
    /// `levels[k][i]` is the complete subtree over the leaves i × 2^k ..< (i + 1) × 2^k.
    private let levels: [[SumNode]]
    package let root: SumRoot

    /// Hashes as many nodes as there are leaves, and keeps about 96 bytes per leaf.
    /// - Throws: ``LogError/sumOverflow`` when all leaves together exceed 64 bits.
    package init(_ leaves: [SumNode]) throws(LogError) {
        var levels = [leaves]
        while let below = levels.last, below.count > 1 {
            var level: [SumNode] = []
            level.reserveCapacity(below.count / 2)
            for index in 0..<below.count / 2 {
                level.append(try .parent(below[2 * index], below[2 * index + 1]))
            }
            levels.append(level)
        }
        self.levels = levels
        if leaves.isEmpty {
            root = SumRoot(hash: .emptyRoot, sums: .zero, size: 0)
        } else {
            let top = try Self.node(of: 0..<UInt64(leaves.count), in: levels)
            root = SumRoot(hash: top.hash, sums: top.sums, size: UInt64(leaves.count))
        }
    }

    package var count: Int { levels[0].count }

    package var leaves: [SumNode] { levels[0] }

    /// The sums of all leaves before a leaf, or of all when `index` is ``count``. Adds at most log₂(count) nodes.
    /// - Throws: ``LogError/leafOutside(index:size:)``.
    package func sums(before index: Int) throws(LogError) -> Sums {
        guard (0...count).contains(index) else {
            throw .leafOutside(index: UInt64(clamping: index), size: root.size)
        }
        var sums = Sums.zero
        var start = 0
        while start < index {
            let level = Int.bitWidth - 1 - (index - start).leadingZeroBitCount
            sums = try sums.adding(levels[level][start >> level].sums)
            start += 1 << level
        }
        return sums
    }

    /// The leaf that holds a watt-hour of self-use, counting from 0 through the leaves in order: leaf k holds those from
    /// the self-use of all leaves before it up to, not including, that plus its own. A leaf without self-use holds none.
    /// Nil when the tree has no such watt-hour. Looks at two nodes a level.
    package func leafIndex(atSelfUse wattHour: UInt64) -> Int? {
        guard wattHour < root.sums.selfUse else { return nil }
        var rest = wattHour
        var start = 0
        // The complete subtrees of the whole tree, widest first; then down inside the one that holds it.
        for level in levels.indices.reversed() {
            guard start >> level < levels[level].count else { continue }
            let here = levels[level][start >> level].sums.selfUse
            if rest >= here {
                rest -= here
                start += 1 << level
            }
        }
        return start
    }

    /// The node over a span of leaves that is a node of this tree.
    func node(of span: Range<UInt64>) throws(LogError) -> SumNode {
        try Self.node(of: span, in: levels)
    }

    /// The complete subtrees of the span shrink from left to right, so they are folded from the right.
    private static func node(of span: Range<UInt64>, in levels: [[SumNode]]) throws(LogError) -> SumNode {
        var rest = Int(span.upperBound - span.lowerBound)
        precondition(rest > 0, "an empty span is no node")
        var end = Int(span.upperBound)
        var folded: SumNode?
        while rest > 0 {
            let level = rest.trailingZeroBitCount
            end -= 1 << level
            let node = levels[level][end >> level]
            folded = if let right = folded { try .parent(node, right) } else { node }
            rest &= rest - 1
        }
        guard let folded else { preconditionFailure("a span of at least one leaf has a node") }
        return folded
    }
}
