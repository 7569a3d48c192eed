/// What a log sends to a witness to have a checkpoint cosigned (連署の依頼; c2sp.org/tlog-witness, `add-checkpoint`):
///
/// ```
/// old 20852014
/// PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
///
/// example.com/behind-the-sofa
/// 20852163
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// — example.com/behind-the-sofa Az3grlgtzPICa5OS…
/// ```
///
/// The size that the witness is thought to know, the consistency proof from there, a blank line and the signed
/// checkpoint. A value here is well formed and says nothing more: ``Witness`` judges it.
package struct AddCheckpointRequest: Hashable, Sendable {
    /// Longest request read or made, in bytes.
    package static let maximumByteCount = SignedNote.maximumByteCount
    /// Most hashes that the specification lets a client send.
    package static let maximumHashCount = 63

    package let oldSize: UInt64
    /// As in ``MerkleTree/consistencyProof(from:to:reader:)``; empty from size 0.
    package let proof: [LogHash]
    /// The checkpoint as the log signed it.
    package let note: SignedNote

    /// - Throws: ``LogError/request(_:)``.
    package init(oldSize: UInt64, proof: [LogHash], note: SignedNote) throws(LogError) {
        guard proof.count <= Self.maximumHashCount else { throw .request(.tooManyHashes) }
        self.oldSize = oldSize
        self.proof = proof
        self.note = note
        guard bytes.count <= Self.maximumByteCount else { throw .request(.tooLong) }
    }

    /// The first line of the checkpoint: whose log this claims to be.
    package var origin: String {
        String(decoding: note.text.utf8.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
