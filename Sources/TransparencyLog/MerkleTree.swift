/// The algorithms of RFC 6962 §2.1 over a store of complete subtree hashes, without I/O of their own.
///
/// ## Topics
/// - Proving: ``root(size:reader:)``, ``inclusionProof(index:size:reader:)``, ``consistencyProof(from:to:reader:)``
/// - Checking: ``verifyInclusion(leafHash:index:size:proof:root:)``, ``verifyConsistency(from:root:to:root:proof:)``
package enum MerkleTree {
    /// The root (根) of the first `size` leaves. Reads one hash per set bit of `size`, at most 1 + log₂(size).
    package static func root(size: UInt64, reader: some HashReader) throws -> LogHash {
        if size == 0 { return .emptyRoot }
        return try hash(of: 0..<size) { level, index in try reader.hash(level: level, index: index) }
    }

    /// The hash of a span of leaves that is a node of some tree: `span` starts at a multiple of the smallest power of
    /// two that is not below its length. Reads one hash per set bit of the length.
    ///
    /// The complete subtrees of such a span shrink from left to right, so they are folded from the right.
    static func hash<Failure: Error>(
        of span: Range<UInt64>, read: (Int, UInt64) throws(Failure) -> LogHash
    ) throws(Failure) -> LogHash {
        var rest = span.upperBound - span.lowerBound
        precondition(rest > 0, "an empty span is no node")
        var end = span.upperBound
        var folded: LogHash?
        while rest > 0 {
            let level = rest.trailingZeroBitCount
            end -= 1 << UInt64(level)
            let hash = try read(level, end >> UInt64(level))
            folded = if let right = folded { .node(hash, right) } else { hash }
            rest &= rest - 1
        }
        return folded ?? .emptyRoot
    }
}
