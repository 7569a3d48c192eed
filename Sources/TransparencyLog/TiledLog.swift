/// A log read from its tiles under a checkpoint. Every answer has been recomputed to the checkpoint's root before it is
/// given, so a source that lies can only make this fail.
///
/// The checkpoint itself is believed: open it with ``Checkpoint/init(opening:log:)`` or a ``LogPolicy`` first.
package struct TiledLog<Source: TileReader> {
    package let checkpoint: Checkpoint
    private let tree: TiledTree<TileCache<Source>>

    package init(_ checkpoint: Checkpoint, source: Source) {
        self.checkpoint = checkpoint
        tree = TiledTree(size: checkpoint.size, source: TileCache(source))
    }

    /// Recomputes the root from the rightmost hash of each subtree: at most eight tiles.
    /// - Throws: ``LogError/rootMismatch(expected:computed:)``, and as ``TiledTree/hash(level:index:)``.
    package func verifyRoot() throws {
        let computed = try MerkleTree.root(size: checkpoint.size, reader: tree)
        guard computed == checkpoint.root else {
            throw LogError.rootMismatch(expected: checkpoint.root, computed: computed)
        }
    }

    /// The proof that a leaf is in the log.
    /// - Throws: as ``MerkleTree/verifyInclusion(leafHash:index:size:proof:root:)`` and
    ///   ``TiledTree/hash(level:index:)``.
    package func inclusionProof(of leafHash: LogHash, at index: UInt64) throws -> [LogHash] {
        let proof = try MerkleTree.inclusionProof(index: index, size: checkpoint.size, reader: tree)
        try MerkleTree.verifyInclusion(
            leafHash: leafHash, index: index, size: checkpoint.size, proof: proof, root: checkpoint.root)
        return proof
    }

    /// The proof that the log continues an earlier checkpoint, such as the one a witness last cosigned.
    /// - Throws: as ``MerkleTree/verifyConsistency(from:root:to:root:proof:)`` and ``TiledTree/hash(level:index:)``.
    package func consistencyProof(from size: UInt64, root: LogHash) throws -> [LogHash] {
        let proof = try MerkleTree.consistencyProof(from: size, to: checkpoint.size, reader: tree)
        try MerkleTree.verifyConsistency(
            from: size, root: root, to: checkpoint.size, root: checkpoint.root, proof: proof)
        return proof
    }
}
