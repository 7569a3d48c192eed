extension SumTree {
    /// The nodes that, with the leaves of a range, recompute the root: the largest subtrees that lie wholly outside the
    /// range, from left to right, so first those before the range and then those after it.
    ///
    /// The order is canonical: for a range and a size there is one such sequence. At most 2 ⌈log₂(count)⌉ nodes.
    /// - Throws: ``LogError/rangeOutside(lower:count:size:)`` for an empty range or one that leaves the tree.
    package func rangeProof(_ range: Range<Int>) throws(LogError) -> [SumNode] {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else {
            throw .rangeOutside(
                lower: UInt64(clamping: range.lowerBound), count: UInt64(range.count), size: root.size)
        }
        var proof: [SumNode] = []
        let disclosed = UInt64(range.lowerBound)..<UInt64(range.upperBound)
        try collect(0..<UInt64(count), outside: disclosed, into: &proof)
        return proof
    }

    /// Descends only where the range's border runs through a span: two spans a level.
    private func collect(
        _ span: Range<UInt64>, outside disclosed: Range<UInt64>, into proof: inout [SumNode]
    ) throws(LogError) {
        if !span.overlaps(disclosed) {
            proof.append(try node(of: span))
            return
        }
        if disclosed.lowerBound <= span.lowerBound, span.upperBound <= disclosed.upperBound { return }
        let split = TreeShape.split(span)
        try collect(span.lowerBound..<split, outside: disclosed, into: &proof)
        try collect(split..<span.upperBound, outside: disclosed, into: &proof)
    }
}
