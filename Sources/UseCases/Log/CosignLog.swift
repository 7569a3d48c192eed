package import Gateways
package import Quantities
import Store
package import TransparencyLog

/// Has the witnesses of a policy cosign the newest checkpoint, and keeps their cosignatures once they are a quorum
/// (チェックポイントの連署).
package struct CosignLog {
    /// Whom to ask; each with its address.
    package let policy: LogPolicy
    /// How often a witness is asked again from the size that it names.
    static let mostAttempts = 4

    package init(policy: LogPolicy) { self.policy = policy }

    package struct Outcome: Codable, Sendable {
        package let size: UInt64
        package let root: String
        package let isQuorum: Bool
        package let witnesses: [WitnessOutcome]
    }

    package struct WitnessOutcome: Codable, Sendable {
        package let witness: String
        package let url: String?
        /// When it says that it cosigned; nil when it did not.
        package let cosignedAt: Instant?
        package let failure: Rejection?
    }

    /// - Throws: ``Rejection`` `log.empty`, `log.policy.otherLog`.
    package func run(on folder: DataFolder, client: WitnessClient = WitnessClient()) async throws -> Outcome {
        let key = try NoteVerifier(vkey: folder.verifierKey)
        guard policy.logs.isEmpty || policy.logs.contains(where: { $0.verifier == key }) else {
            throw Rejection(
                "log.policy.otherLog", expected: key.vkey,
                found: policy.logs.map(\.verifier.vkey).joined(separator: ", "),
                ja: "方針ファイルは別のログのものです", en: "The policy is for other logs than this one")
        }
        let newest = try NewestCheckpoint(folder)
        let answers = await ask(newest, folder, client)
        var note = newest.note
        var kept: [(witness: String, signature: NoteSignature)] = []
        var outcomes: [WitnessOutcome] = []
        for (party, answer) in zip(policy.witnesses, answers) {
            switch answer {
            case .success(let cosigned):
                note = try note.adding(cosigned.signature)
                kept.append((party.verifier.vkey, cosigned.signature))
                outcomes.append(WitnessOutcome(party, cosignedAt: cosigned.timestamp))
            case .failure(let rejection): outcomes.append(WitnessOutcome(party, failure: rejection))
            }
        }
        let isQuorum = try isQuorum(note, key)
        if isQuorum, !kept.isEmpty { try folder.store.keep(kept, size: newest.size) }
        return Outcome(size: newest.size, root: newest.root.hex, isQuorum: isQuorum, witnesses: outcomes)
    }

    private func isQuorum(_ note: SignedNote, _ key: NoteVerifier) throws -> Bool {
        do {
            _ = try policy.verify(note, log: key)
            return true
        } catch LogError.quorumNotMet {
            return false
        }
    }

    /// All witnesses at once: a slow one costs only its own time.
    private func ask(
        _ newest: NewestCheckpoint, _ folder: DataFolder, _ client: WitnessClient
    ) async -> [Result<WitnessDialogue.Cosigned, Rejection>] {
        await withTaskGroup(of: (Int, Result<WitnessDialogue.Cosigned, Rejection>).self) { group in
            for (place, party) in policy.witnesses.enumerated() {
                group.addTask {
                    do throws(Rejection) {
                        return (place, .success(try await WitnessDialogue(newest, party, folder, client).run()))
                    } catch {
                        return (place, .failure(error))
                    }
                }
            }
            var answers: [Int: Result<WitnessDialogue.Cosigned, Rejection>] = [:]
            for await (place, answer) in group { answers[place] = answer }
            return policy.witnesses.indices.compactMap { answers[$0] }
        }
    }
}

extension CosignLog.WitnessOutcome {
    fileprivate init(
        _ party: LogPolicy.Party<CosignatureVerifier>, cosignedAt: UInt64? = nil, failure: Rejection? = nil
    ) {
        witness = party.verifier.name
        url = party.url
        self.cosignedAt = cosignedAt.map { Instant(seconds: Int64($0)) }
        self.failure = failure
    }
}
