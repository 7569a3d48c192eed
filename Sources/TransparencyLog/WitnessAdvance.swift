/// A checkpoint that a witness may cosign once it is stored. Made only by ``Witness``.
package struct WitnessAdvance: Hashable, Sendable {
    /// What was stored when this was decided, nil if nothing was.
    package let replacing: WitnessState?
    private let checkpoint: Checkpoint

    init(replacing: WitnessState?, checkpoint: Checkpoint) {
        self.replacing = replacing
        self.checkpoint = checkpoint
    }

    /// What must be stored before anything is answered.
    package var state: WitnessState {
        WitnessState(origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root)
    }

    /// Stores the new state, and gives what can then be cosigned.
    /// - Parameter replace: puts the second state in the place of the first, durably, and throws unless the first was
    ///   still the one stored. A crash after it leaves a checkpoint that was stored and not answered: the client asks
    ///   again, and is cosigned then.
    package func stored<Failure: Error>(
        by replace: (_ old: WitnessState?, _ new: WitnessState) throws(Failure) -> Void
    ) throws(Failure) -> StoredCheckpoint {
        try replace(replacing, state)
        return StoredCheckpoint(checkpoint)
    }
}

/// A checkpoint that a witness has accepted and stored, and so may cosign.
package struct StoredCheckpoint: Hashable, Sendable {
    package let checkpoint: Checkpoint

    fileprivate init(_ checkpoint: Checkpoint) { self.checkpoint = checkpoint }

    /// The cosignatures, one a key, whose lines are the body of the answer (200).
    /// - Parameter timestamp: now, in POSIX seconds: the cosignature says that no larger tree is known at this time.
    /// - Throws: ``LogError/timestamp(_:)``.
    package func cosignatures(
        by signers: [CosignatureSigner], at timestamp: UInt64
    ) throws(LogError) -> [NoteSignature] {
        var signatures: [NoteSignature] = []
        for signer in signers { signatures.append(try signer.cosignature(for: checkpoint, at: timestamp)) }
        return signatures
    }
}
