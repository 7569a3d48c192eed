/// The record log at the signed checkpoint.
package struct LogIntegrity: Hashable, Sendable {
    /// Records in the tree.
    package var size: Int64
    /// Lower-case hex; recorded = signed checkpoint, reported = recomputed.
    package var root: Comparison<String>
    /// Valid cosignatures of outside witnesses, or other external anchors.
    package var witnesses: Int

    package init(
        size: Int64, root: Comparison<String>, witnesses: Int
    ) {
        self.size = size
        self.root = root
        self.witnesses = witnesses
    }
}
