extension MerkleTree {
    /// Accepts only when the root, recomputed from the leaf and the whole proof, is `root`.
    ///
    /// RFC 9162 §2.1.3.2, in its order; its steps are numbered below. At most 64 hashes are used, whatever is given.
    /// A root does not bind its size: take both from one signed checkpoint.
    /// - Throws: ``LogError/leafOutside(index:size:)``, ``LogError/proofLength(found:size:)`` or
    ///   ``LogError/rootMismatch(expected:computed:)``.
    package static func verifyInclusion(
        leafHash: LogHash, index: UInt64, size: UInt64, proof: [LogHash], root: LogHash
    ) throws(LogError) {
        // 1. The leaf must be in the tree; no leaf is in the empty one.
        guard index < size else { throw .leafOutside(index: index, size: size) }
        // 2, 3.
        var fn = index
        var sn = size - 1
        var computed = leafHash
        // 4.
        for hash in proof {
            guard sn > 0 else { throw .proofLength(found: proof.count, size: size) }
            if fn & 1 == 1 || fn == sn {
                computed = .node(hash, computed)
                // A node without a right sibling rises unhashed.
                while fn & 1 == 0, fn != 0 {
                    fn >>= 1
                    sn >>= 1
                }
            } else {
                computed = .node(computed, hash)
            }
            fn >>= 1
            sn >>= 1
        }
        // 5.
        guard sn == 0 else { throw .proofLength(found: proof.count, size: size) }
        guard computed == root else { throw .rootMismatch(expected: root, computed: computed) }
    }

    /// Accepts only when both roots, recomputed from the whole proof, are the given ones: the tree of `to` leaves then
    /// begins with the tree of `from` leaves.
    ///
    /// RFC 9162 §2.1.4.2, in its order. Equal sizes need equal roots and no proof. A tree of no leaves has the root
    /// ``LogHash/emptyRoot``; from it to a larger tree there is nothing to recompute, so that is refused, and a caller
    /// that starts from nothing checks the signature of what it starts with instead.
    /// - Throws: ``LogError/treeShrinks(from:to:)``, ``LogError/emptyTreeProvesNothing(size:)``,
    ///   ``LogError/proofLength(found:size:)``, ``LogError/rootMismatch(expected:computed:)`` or
    ///   ``LogError/earlierRootMismatch(expected:computed:)``.
    package static func verifyConsistency(
        from: UInt64, root earlier: LogHash, to: UInt64, root later: LogHash, proof: [LogHash]
    ) throws(LogError) {
        guard from <= to else { throw .treeShrinks(from: from, to: to) }
        if from == 0, earlier != .emptyRoot { throw .earlierRootMismatch(expected: earlier, computed: .emptyRoot) }
        if from == to {
            guard proof.isEmpty else { throw .proofLength(found: proof.count, size: to) }
            guard earlier == later else { throw .rootMismatch(expected: later, computed: earlier) }
            return
        }
        guard from > 0 else { throw .emptyTreeProvesNothing(size: to) }
        // 1, 2. A complete earlier tree is itself the first hash.
        let isComplete = from & (from - 1) == 0
        guard let first = isComplete ? earlier : proof.first, !proof.isEmpty else {
            throw .proofLength(found: proof.count, size: to)
        }
        // 3, 4.
        let risen = UInt64((~(from - 1)).trailingZeroBitCount)
        var fn = (from - 1) >> risen
        var sn = (to - 1) >> risen
        // 5.
        var earlierRoot = first
        var laterRoot = first
        // 6.
        for hash in proof.dropFirst(isComplete ? 0 : 1) {
            guard sn > 0 else { throw .proofLength(found: proof.count, size: to) }
            if fn & 1 == 1 || fn == sn {
                earlierRoot = .node(hash, earlierRoot)
                laterRoot = .node(hash, laterRoot)
                while fn & 1 == 0, fn != 0 {
                    fn >>= 1
                    sn >>= 1
                }
            } else {
                laterRoot = .node(laterRoot, hash)
            }
            fn >>= 1
            sn >>= 1
        }
        // 7.
        guard sn == 0 else { throw .proofLength(found: proof.count, size: to) }
        guard earlierRoot == earlier else { throw .earlierRootMismatch(expected: earlier, computed: earlierRoot) }
        guard laterRoot == later else { throw .rootMismatch(expected: later, computed: laterRoot) }
    }
}
