/// The decision of a witness (証人) whether to cosign a checkpoint (c2sp.org/tlog-witness v1). It holds no key and stores
/// nothing: it says what must be stored, and only what has been stored can be cosigned.
///
/// ```swift
/// let advance = try witness.decide(body) { origin in try store.state(of: origin) }
/// let stored = try advance.stored { try store.replace($0, with: $1) }
/// let lines = try stored.cosignatures(by: [signer], at: now)
/// ```
///
/// Reading the state, deciding and replacing it must be one atomic step per origin. Otherwise a request for N leaves may
/// be checked, one for N + K cosigned, and then the state set back to N.
package struct Witness: Sendable {
    /// Trusted keys by the bytes of their origin.
    private let logs: [[UInt8]: [NoteVerifier]]

    /// - Parameter logs: the keys trusted for each origin; an origin may have several.
    package init(logs: [(origin: String, key: NoteVerifier)]) {
        self.logs = Dictionary(grouping: logs) { Array($0.origin.utf8) }.mapValues { $0.map(\.key) }
    }

    /// Logs whose origin is the name of their key, as is the custom.
    package init(logs: [NoteVerifier]) {
        self.init(logs: logs.map { (origin: $0.name, key: $0) })
    }

    /// Judges the body of a request.
    /// - Parameter latest: what was last stored for an origin, nil if nothing ever was. Asked only of known origins.
    /// - Throws: ``WitnessRefusal``, or what `latest` throws.
    package func decide(
        _ body: some Collection<UInt8>, latest: (String) throws -> WitnessState?
    ) throws -> WitnessAdvance {
        let request: AddCheckpointRequest
        do { request = try AddCheckpointRequest(body) } catch { throw WitnessRefusal.badRequest(error) }
        guard logs[Array(request.origin.utf8)] != nil else { throw WitnessRefusal.unknownOrigin(request.origin) }
        return try decide(request, latest: latest(request.origin))
    }

    /// Judges a request, in the order of the specification.
    /// - Parameter latest: what was last stored for the request's origin, nil if nothing ever was. Precondition: it is
    ///   of that origin.
    package func decide(
        _ request: AddCheckpointRequest, latest: WitnessState?
    ) throws(WitnessRefusal) -> WitnessAdvance {
        // 1. The origin is known, and a key trusted for it has signed; other signatures are ignored.
        let origin = request.origin
        guard let keys = logs[Array(origin.utf8)] else { throw .unknownOrigin(origin) }
        precondition(
            latest.map { $0.origin.utf8.elementsEqual(origin.utf8) } ?? true, "the state is that of this origin")
        do { _ = try request.note.verified(by: keys) } catch { throw .forbidden(error) }
        // An empty tree with another root than the hash of nothing is no checkpoint either.
        let checkpoint: Checkpoint
        do { checkpoint = try Checkpoint(text: request.note.text) } catch { throw .badRequest(error) }
        // 2. The old size is at most the new one.
        guard request.oldSize <= checkpoint.size else {
            throw .badRequest(.treeShrinks(from: request.oldSize, to: checkpoint.size))
        }
        // 3. The old size is that of the latest checkpoint cosigned.
        guard request.oldSize == latest?.size ?? 0 else { throw .conflict(size: latest?.size ?? 0) }
        // 4. The same size has the same root. (Later drafts of the specification answer 422 here; v1 says 409.)
        if let latest, latest.size == checkpoint.size, latest.root != checkpoint.root {
            throw .rootConflict(size: latest.size, cosigned: latest.root, submitted: checkpoint.root)
        }
        // 5. The proof leads from the old root to the new one. From nothing there is none: the first is taken on trust.
        if request.oldSize == 0 {
            guard request.proof.isEmpty else {
                throw .badProof(.proofLength(found: request.proof.count, size: checkpoint.size))
            }
        } else if let latest {
            do {
                try MerkleTree.verifyConsistency(
                    from: latest.size, root: latest.root, to: checkpoint.size, root: checkpoint.root,
                    proof: request.proof)
            } catch { throw .badProof(error) }
        }
        return WitnessAdvance(replacing: latest, checkpoint: checkpoint)
    }
}
