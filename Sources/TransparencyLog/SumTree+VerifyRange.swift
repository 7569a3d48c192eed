extension SumTree {
    /// Recomputes the root from disclosed leaves and a proof, and the sums of everything before the leaves.
    ///
    /// The result is only what these parts amount to: compare `root` as a whole with a root you trust, or let
    /// ``verifyRange(leaves:from:proof:root:)`` do it. What the proof does and does not show stands at ``SumTree``.
    ///
    /// Hashes one node fewer than leaves and proof nodes together; recursion is at most 64 deep whatever `size` says.
    /// - Parameters:
    ///   - leaves: one or more leaves, in order.
    ///   - from: index of the first of them.
    ///   - size: leaves in the whole tree.
    ///   - proof: as ``rangeProof(_:)`` orders it.
    /// - Throws: ``LogError/rangeOutside(lower:count:size:)``, ``LogError/proofLength(found:size:)`` or
    ///   ``LogError/sumOverflow``.
    package static func verifyRange(
        leaves: [SumNode], from: UInt64, size: UInt64, proof: [SumNode]
    ) throws(LogError) -> (root: SumRoot, before: Sums) {
        let count = UInt64(leaves.count)
        guard count > 0, from < size, count <= size - from else {
            throw .rangeOutside(lower: from, count: count, size: size)
        }
        var walk = RangeWalk(disclosed: from..<from + count, leaves: leaves[...], proof: proof[...])
        // A wrong number of nodes is told with the numbers given, wherever the walk ran out.
        guard let top = try walk.node(of: 0..<size), walk.leaves.isEmpty, walk.proof.isEmpty else {
            throw .proofLength(found: proof.count, size: size)
        }
        return (SumRoot(hash: top.hash, sums: top.sums, size: size), walk.before)
    }

    /// Accepts only when the recomputed hash, sums and size are those of `root`.
    /// - Returns: the sums of everything before the leaves, as the builder committed to them.
    /// - Throws: as ``verifyRange(leaves:from:size:proof:)``; ``LogError/sumRootMismatch(expected:computed:)``.
    package static func verifyRange(
        leaves: [SumNode], from: UInt64, proof: [SumNode], root: SumRoot
    ) throws(LogError) -> Sums {
        let (computed, before) = try verifyRange(leaves: leaves, from: from, size: root.size, proof: proof)
        guard computed == root else { throw .sumRootMismatch(expected: root, computed: computed) }
        return before
    }
}

/// One walk through the shape of a tree, taking leaves and proof nodes from left to right.
private struct RangeWalk {
    let disclosed: Range<UInt64>
    var leaves: ArraySlice<SumNode>
    var proof: ArraySlice<SumNode>
    var before = Sums.zero

    init(disclosed: Range<UInt64>, leaves: ArraySlice<SumNode>, proof: ArraySlice<SumNode>) {
        self.disclosed = disclosed
        self.leaves = leaves
        self.proof = proof
    }

    /// The node over a span, or nil when leaves or proof run out.
    mutating func node(of span: Range<UInt64>) throws(LogError) -> SumNode? {
        if !span.overlaps(disclosed) {
            guard let node = proof.popFirst() else { return nil }
            if span.upperBound <= disclosed.lowerBound { before = try before.adding(node.sums) }
            return node
        }
        if span.upperBound - span.lowerBound == 1 { return leaves.popFirst() }
        let split = TreeShape.split(span)
        guard let left = try node(of: span.lowerBound..<split), let right = try node(of: split..<span.upperBound) else {
            return nil
        }
        return try .parent(left, right)
    }
}
