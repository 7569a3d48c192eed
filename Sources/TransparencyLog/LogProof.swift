/// A receipt (受領証) that something is in a log, to be checked without asking anyone (c2sp.org/tlog-proof):
///
/// ```
/// c2sp.org/tlog-proof@v1
/// index 73894
/// gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
///
/// example.com/fancylog
/// 109482
/// sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=
///
/// — example.com/fancylog hI2DJw…
/// ```
///
/// The leaf's index, the hashes from its sibling up to the root's child, and a checkpoint with its cosignatures, word
/// for word. A value here is well formed and says nothing more: ``verify(leafHash:policy:log:)`` judges it.
package struct LogProof: Hashable, Sendable {
    static let header = "c2sp.org/tlog-proof@v1"
    /// Longest text read or made, in bytes.
    package static let maximumByteCount = 2 << 20
    /// A tree of fewer than 2^64 leaves is no deeper.
    package static let maximumHashCount = 64

    package let index: UInt64
    /// As in ``MerkleTree/inclusionProof(index:size:reader:)``.
    package let hashes: [LogHash]
    /// Bytes of the application's own, signed by nobody; empty for none.
    package let extra: [UInt8]
    /// The checkpoint as it was signed and cosigned.
    package let note: SignedNote

    /// - Throws: ``LogError/proofText(_:)``.
    package init(index: UInt64, hashes: [LogHash], extra: [UInt8] = [], note: SignedNote) throws(LogError) {
        guard hashes.count <= Self.maximumHashCount else { throw .proofText(.tooManyHashes) }
        self.index = index
        self.hashes = hashes
        self.extra = extra
        self.note = note
        guard bytes.count <= Self.maximumByteCount else { throw .proofText(.tooLong) }
    }

    /// Accepts only when the policy trusts the checkpoint, and its root, recomputed from the leaf and the whole proof
    /// by RFC 9162 §2.1.3.2, is the one signed.
    /// - Parameters:
    ///   - leafHash: ``LogHash/leaf(_:)`` of the exact bytes that are said to be logged.
    ///   - log: as in ``LogPolicy/verify(_:log:)``.
    /// - Returns: the checkpoint and who has cosigned it when.
    /// - Throws: as ``LogPolicy/verify(_:log:)`` and
    ///   ``MerkleTree/verifyInclusion(leafHash:index:size:proof:root:)``.
    @discardableResult
    package func verify(
        leafHash: LogHash, policy: LogPolicy, log: NoteVerifier? = nil
    ) throws(LogError) -> LogPolicy.Trusted {
        let trusted = try policy.verify(note, log: log)
        try MerkleTree.verifyInclusion(
            leafHash: leafHash, index: index, size: trusted.checkpoint.size, proof: hashes,
            root: trusted.checkpoint.root)
        return trusted
    }
}
