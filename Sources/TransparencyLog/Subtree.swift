/// A complete subtree (完全部分木) with its hash: 2^level leaves from index × 2^level.
package struct Subtree: Hashable, Sendable {
    package let level: Int
    package let index: UInt64
    package let hash: LogHash

    package init(level: Int, index: UInt64, hash: LogHash) {
        self.level = level
        self.index = index
        self.hash = hash
    }
}

/// How RFC 6962 §2.1 divides leaves: the left part is the largest power of two smaller than the whole.
enum TreeShape {
    /// Precondition: `span` holds at least two leaves.
    static func split(_ span: Range<UInt64>) -> UInt64 {
        let count = span.upperBound - span.lowerBound
        return span.lowerBound + 1 << UInt64(63 - (count - 1).leadingZeroBitCount)
    }
}
