/// What must be known of a tree to append to it and to know its root: the hashes of its complete subtrees, widest
/// first (a *compact range* from leaf 0). One hash per set bit of `size`, so at most 64.
package struct Frontier: Hashable, Sendable {
    /// Leaves so far.
    package private(set) var size: UInt64
    /// The complete subtrees, from leaf 0 on, each narrower than the one before.
    package private(set) var hashes: [LogHash]

    /// The frontier of the empty tree.
    package init() {
        size = 0
        hashes = []
    }

    /// A stored frontier. The hashes are believed: check ``root`` against a signed checkpoint.
    /// - Throws: ``LogError/frontierShape(size:hashes:)`` unless there is one hash per set bit of `size`.
    package init(size: UInt64, hashes: [LogHash]) throws(LogError) {
        guard hashes.count == size.nonzeroBitCount else { throw .frontierShape(size: size, hashes: hashes.count) }
        self.size = size
        self.hashes = hashes
    }

    /// Appends a leaf: fewer than one hash on average, log₂(size) in the worst case.
    package mutating func append(_ leaf: LogHash) {
        append(leaf) { _ in }
    }

    /// Appends a leaf and hands over every hash a ``HashReader`` will be asked for later: the leaf, then each subtree
    /// it completes, lowest first. When `store` throws, the frontier is unchanged.
    package mutating func append(_ leaf: LogHash, store: (Subtree) throws -> Void) rethrows {
        precondition(size < .max, "a log holds fewer than 2^64 leaves")
        var hash = leaf
        let merges = (~size).trailingZeroBitCount
        try store(Subtree(level: 0, index: size, hash: hash))
        for level in 0..<merges {
            hash = .node(hashes[hashes.count - 1 - level], hash)
            try store(Subtree(level: level + 1, index: size >> UInt64(level + 1), hash: hash))
        }
        hashes.removeLast(merges)
        hashes.append(hash)
        size += 1
    }

    /// The root of the leaves so far; at most 63 hashes are computed.
    package var root: LogHash {
        guard var folded = hashes.last else { return .emptyRoot }
        for hash in hashes.dropLast().reversed() { folded = .node(hash, folded) }
        return folded
    }
}
