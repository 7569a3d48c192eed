/// What a sum tree commits to (合計付き根): all three parts together, none of them alone.
///
/// The hash binds the sums of the two halves but not their total, for a single leaf not even its sums, and, as in any
/// Merkle tree, not the size; so a root is published and compared as a whole.
package struct SumRoot: Hashable, Sendable, Codable {
    package let hash: LogHash
    package let sums: Sums
    /// Leaves in the tree.
    package let size: UInt64

    package init(hash: LogHash, sums: Sums, size: UInt64) {
        self.hash = hash
        self.sums = sums
        self.size = size
    }
}

extension SumRoot: CustomStringConvertible {
    package var description: String {
        "\(hash) of \(size) leaves, \(sums.generation) Wh generated, \(sums.sold) Wh sold"
    }
}
