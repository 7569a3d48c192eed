import Foundation
import Gateways
import Quantities
import Store
import TransparencyLog

/// The exchange with one witness: from the size it is thought to know, then from the size it names.
struct WitnessDialogue: Sendable {
    /// What the witness has signed, verified.
    struct Cosigned: Sendable {
        let signature: NoteSignature
        let timestamp: UInt64
    }

    private let newest: NewestCheckpoint
    private let party: LogPolicy.Party<CosignatureVerifier>
    private let folder: DataFolder
    private let client: WitnessClient

    init(
        _ newest: NewestCheckpoint, _ party: LogPolicy.Party<CosignatureVerifier>, _ folder: DataFolder,
        _ client: WitnessClient
    ) {
        self.newest = newest
        self.party = party
        self.folder = folder
        self.client = client
    }

    func run() async throws(Rejection) -> Cosigned {
        guard let url = party.url else {
            throw Rejection(
                "witness.address.none", expected: "an address in the policy", found: party.verifier.name,
                ja: "方針ファイルに証人のアドレスがありません", en: "The policy has no address of the witness")
        }
        var old = try known()
        for _ in 0..<CosignLog.mostAttempts {
            let answer = try await client.addCheckpoint(try request(from: old), to: url)
            guard answer.status == 409, let size = Self.size(in: answer) else { return try cosigned(answer) }
            guard size <= newest.size else {
                throw Rejection(
                    "witness.ahead", expected: "≤ \(newest.size) records", found: "\(size)",
                    ja: "証人はこのログのより新しい記録を知っています。データフォルダが古い控えから復元された可能性があります",
                    en:
                        "The witness has seen more records than there are; was the data folder restored from an old copy?"
                )
            }
            old = size
        }
        throw Rejection(
            "witness.conflict", expected: "a size that stays", found: "\(CosignLog.mostAttempts) others",
            ja: "証人の記録が変わり続けています。後で再実行してください", en: "The witness names another size each time; try again later")
    }

    private func known() throws(Rejection) -> UInt64 {
        let known = try stored {
            try folder.store.read { try Cosignatures.newestSize(of: party.verifier.vkey, in: $0) }
        }
        return known.map { min($0, newest.size) } ?? 0
    }

    private func request(from old: UInt64) throws(Rejection) -> AddCheckpointRequest {
        try stored {
            let proof =
                old == 0
                ? [] : try folder.store.read { try RecordLog.consistencyProof(from: old, to: newest.size, in: $0) }
            return try AddCheckpointRequest(oldSize: old, proof: proof, note: newest.note)
        }
    }

    private func stored<Value>(_ work: () throws -> Value) throws(Rejection) -> Value {
        do {
            return try work()
        } catch let rejection as Rejection {
            throw rejection
        } catch {
            throw Rejection(
                "log.proof.notMade", expected: "a sound log", found: "\(error)",
                ja: "ログから証明を作れません。daicho log fsck を実行してください", en: "No proof can be made; run daicho log fsck")
        }
    }

    /// The size that a conflict names: only in a body of its own type.
    private static func size(in answer: WitnessClient.Answer) -> UInt64? {
        guard answer.contentType.split(separator: ";").first == "text/x.tlog.size",
            answer.body.last == UInt8(ascii: "\n"), answer.body.count <= 21
        else { return nil }
        return UInt64(String(decoding: answer.body.dropLast(), as: UTF8.self))
    }

    private func cosigned(_ answer: WitnessClient.Answer) throws(Rejection) -> Cosigned {
        guard answer.status == 200 else {
            throw Rejection(
                "witness.refused", expected: "200", found: "\(answer.status): \(Self.excerpt(answer.body))",
                ja: "証人が連署しませんでした", en: "The witness did not cosign")
        }
        do {
            let added = try newest.note.adding(cosignatures: answer.body, of: [party.verifier])
            let signatures = Array(added.signatures.dropFirst(newest.note.signatures.count))
            let stamped = signatures.compactMap { signature in
                party.verifier.timestamp(of: signature, for: newest.note.text).map { (signature, $0) }
            }
            guard let (signature, latest) = stamped.max(by: { $0.1 < $1.1 }) else { throw LogError.unsigned }
            return Cosigned(signature: signature, timestamp: latest)
        } catch {
            throw Rejection(
                "witness.signature.invalid", expected: "a cosignature of \(party.verifier.name)", found: "\(error)",
                ja: "証人の連署が正しくありません", en: "The witness's cosignature is not valid")
        }
    }

    private static func excerpt(_ body: [UInt8]) -> String {
        String(decoding: body.prefix(200), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
