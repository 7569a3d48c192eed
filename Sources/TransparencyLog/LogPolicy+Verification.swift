extension LogPolicy {
    /// A checkpoint that a policy trusts.
    package struct Trusted: Hashable, Sendable {
        package let checkpoint: Checkpoint
        /// The witnesses of the policy that have cosigned it, each with its latest time in POSIX seconds, in the order
        /// of the policy. The times are the witnesses' word; whether one is too old or in the future is for a caller
        /// with a clock.
        package let cosignatures: [Cosignature]
    }

    package struct Cosignature: Hashable, Sendable {
        package let witness: CosignatureVerifier
        package let timestamp: UInt64
    }

    /// The checkpoint in a note, once a log and a quorum of witnesses have signed it.
    ///
    /// Lines of keys that the policy does not name are ignored. One bad line of a key that it names refuses the note.
    /// - Parameter log: the log's key where it is known from elsewhere; then only this log is trusted, and the policy
    ///   need not name it.
    /// - Throws: ``LogError/quorumNotMet(cosigned:)``, ``LogError/signatureInvalid(key:)``, and as
    ///   ``Checkpoint/init(opening:logs:)``.
    package func verify(_ note: SignedNote, log: NoteVerifier? = nil) throws(LogError) -> Trusted {
        let checkpoint = try Checkpoint(opening: note, logs: log.map { [$0] } ?? logs.map(\.verifier))
        var cosignatures: [Cosignature] = []
        var cosigned: Set<Int> = []
        for (place, witness) in witnesses.enumerated() {
            let lines = note.signatures.filter { witness.verifier.key.isNamed(by: $0) }
            guard !lines.isEmpty else { continue }
            var latest: UInt64 = 0
            for line in lines {
                guard let timestamp = witness.verifier.timestamp(of: line, for: note.text) else {
                    throw .signatureInvalid(key: witness.verifier.key.label)
                }
                latest = max(latest, timestamp)
            }
            cosigned.insert(place)
            cosignatures.append(Cosignature(witness: witness.verifier, timestamp: latest))
        }
        guard isQuorum(cosigned) else { throw .quorumNotMet(cosigned: cosigned.count) }
        return Trusted(checkpoint: checkpoint, cosignatures: cosignatures)
    }
}
