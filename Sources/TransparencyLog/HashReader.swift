/// Where the hashes of a log are kept.
///
/// A tree of any size is made of *complete subtrees*: the one at `level` and `index` covers the 2^level leaves from
/// index × 2^level. Its hash never changes once its last leaf is in, so a store may keep it for ever.
package protocol HashReader {
    /// The hash of a complete subtree that the tree asked about contains.
    /// - Throws: whatever the store throws; a missing hash is an error, never a placeholder.
    func hash(level: Int, index: UInt64) throws -> LogHash
}
