import Crypto
import Testing

@testable import TransparencyLog

@Suite struct WitnessTests {
    /// A log of 40 leaves with a signed checkpoint of each size, and another history from leaf 10 on.
    struct Log {
        let signer: NoteSigner
        let tree: MemoryTree
        let fork: MemoryTree
        let witness: Witness

        init() throws {
            signer = try NoteSigner(name: "example.com/daicho", seed: NoteKeyTests.seed)
            let leaves = (0..<40).map { LogHash.leaf([UInt8($0)]) }
            tree = MemoryTree(leaves)
            fork = MemoryTree(leaves.prefix(10) + leaves.dropFirst(10).map { .node($0, $0) })
            witness = Witness(logs: [signer.verifier])
        }

        func root(_ size: UInt64, _ tree: MemoryTree) throws -> LogHash {
            try MerkleTree.root(size: size, reader: tree)
        }

        func note(_ size: UInt64, fork isFork: Bool = false, by signers: [NoteSigner]? = nil) throws -> SignedNote {
            try Checkpoint(origin: signer.name, size: size, root: root(size, isFork ? fork : tree))
                .signed(by: signers ?? [signer])
        }

        func request(_ old: UInt64, _ size: UInt64) throws -> AddCheckpointRequest {
            let proof = old == 0 ? [] : try MerkleTree.consistencyProof(from: old, to: size, reader: tree)
            return try AddCheckpointRequest(oldSize: old, proof: proof, note: note(size))
        }

        func state(_ size: UInt64) throws -> WitnessState {
            try WitnessState(origin: signer.name, size: size, root: root(size, tree))
        }
    }

    let log: Log
    let signer: CosignatureSigner

    init() throws {
        log = try Log()
        signer = try CosignatureSigner(name: "witness.example/w1", seed: Array(repeating: 3, count: 32))
    }

    func refusal(_ request: AddCheckpointRequest, _ latest: WitnessState?) -> WitnessRefusal? {
        do {
            _ = try log.witness.decide(request, latest: latest)
            return nil
        } catch { return error }
    }

    @Test("a log is cosigned from its first checkpoint on, through every growth")
    func accepts() throws {
        for size: UInt64 in 0...40 {
            let first = try log.witness.decide(log.request(0, size), latest: nil)
            #expect(first.replacing == nil)
            #expect(try first.state == log.state(size))
            for later in size...40 where size > 0 {
                let advance = try log.witness.decide(log.request(size, later), latest: log.state(size))
                #expect(try advance.replacing == log.state(size))
                #expect(try advance.state == log.state(later))
            }
        }
        // From a stored empty log, any size is taken on trust, as from none.
        #expect(try log.witness.decide(log.request(0, 5), latest: log.state(0)).state == log.state(5))
    }

    @Test("only what has been stored is cosigned, and the cosignature verifies")
    func storedFirst() throws {
        struct Full: Error {}
        var stored: WitnessState? = try log.state(5)
        let advance = try log.witness.decide(log.request(5, 8), latest: stored)
        #expect(throws: Full.self) { try advance.stored { _, _ throws(Full) in throw Full() } }
        let checkpoint = advance.stored { old, new in
            #expect(old == stored)
            stored = new
        }
        #expect(try stored == log.state(8))
        let other = try CosignatureSigner(name: "witness.example/w2", seed: Array(repeating: 4, count: 32))
        let lines = try checkpoint.cosignatures(by: [signer, other], at: 1_764_288_000)
        #expect(lines.map(\.name) == ["witness.example/w1", "witness.example/w2"])
        let body = lines.flatMap(\.line)
        let note = try log.note(8).adding(cosignatures: body, of: [signer.verifier, other.verifier])
        #expect(try note.verified(by: [signer.verifier, other.verifier]).count == 2)
        #expect(signer.verifier.timestamp(of: note.signatures[1], for: note.text) == 1_764_288_000)
        #expect(try Checkpoint(opening: note, log: log.signer.verifier) == checkpoint.checkpoint)
        #expect(throws: LogError.timestamp(.max)) { try checkpoint.cosignatures(by: [signer], at: .max) }
        // The same checkpoint is cosigned again, at a later time.
        let again = try log.witness.decide(log.request(8, 8), latest: stored)
        #expect(again.state == stored)
        let later = try again.stored { _, _ in }.cosignatures(by: [signer], at: 1_764_288_060)
        #expect(later != [lines[0]])
    }

    @Test("a client takes the lines of witnesses it knows, and no others")
    func response() throws {
        let line = try signer.cosignature(for: Checkpoint(text: log.note(8).text), at: 7)
        let stranger = try CosignatureSigner(name: "s", seed: Array(repeating: 9, count: 32))
            .cosignature(for: Checkpoint(text: log.note(8).text), at: 7)
        let stale = try signer.cosignature(for: Checkpoint(text: log.note(7).text), at: 7)
        let note = try log.note(8)
        let taken = try note.adding(cosignatures: stranger.line + line.line, of: [signer.verifier])
        #expect(taken.signatures == note.signatures + [line])
        #expect(try taken.adding(cosignatures: line.line, of: [signer.verifier]) == taken)
        #expect(throws: LogError.unsigned) { try note.adding(cosignatures: stranger.line, of: [signer.verifier]) }
        #expect(throws: LogError.signatureInvalid(key: signer.verifier.key.label)) {
            try note.adding(cosignatures: stale.line, of: [signer.verifier])
        }
        for bad in ["", "\n", "x\n", "\n\(String(decoding: line.line, as: UTF8.self))", "forbidden"] {
            #expect(throws: LogError.self) { try note.adding(cosignatures: bad.utf8, of: [signer.verifier]) }
        }
        // A witness that answers with more text, and signs that, does not get its line into the note.
        let bare = try SignedNote(signing: "\(note.text)\nx\n", by: [log.signer])
        let message = TimestampedSignature.message(bare.text, at: 7)
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: Array(repeating: 3, count: 32))
        let blank = try NoteSignature(
            name: signer.name, keyID: signer.verifier.keyID,
            bytes: TimestampedSignature.bytes(timestamp: 7, signature: key.signature(for: message)))
        #expect(signer.verifier.isValid(blank, for: bare.text))
        #expect(throws: LogError.note(.signatureLine)) {
            try note.adding(cosignatures: Array("x\n\n".utf8) + blank.line, of: [signer.verifier])
        }
        #expect(throws: LogError.note(.signatureLine)) {
            try note.adding(cosignatures: Array("\n".utf8) + line.line, of: [signer.verifier])
        }
        #expect(throws: LogError.note(.noFinalNewline)) {
            try note.adding(cosignatures: line.line.dropLast(), of: [signer.verifier])
        }
        #expect(throws: LogError.note(.tooManySignatures)) {
            try note.adding(cosignatures: Array(repeating: line.line, count: 101).joined(), of: [signer.verifier])
        }
    }

    @Test("404: an origin that no key is trusted for, whoever signed")
    func unknownOrigin() throws {
        let other = try NoteSigner(name: "example.com/other", seed: NoteKeyTests.seed)
        let note = try Checkpoint(origin: "example.com/other", size: 1, root: log.root(1, log.tree))
            .signed(by: [other, log.signer])
        let request = try AddCheckpointRequest(oldSize: 0, proof: [], note: note)
        #expect(refusal(request, nil) == .unknownOrigin("example.com/other"))
        #expect(refusal(request, nil)?.status == 404)
        // Names that only look the same are different origins.
        let composed = try NoteSigner(name: "caf\u{E9}", seed: NoteKeyTests.seed)
        let decomposed = try Checkpoint(origin: "cafe\u{301}", size: 0, root: .emptyRoot).signed(by: [composed])
        let witness = Witness(logs: [composed.verifier])
        #expect(throws: WitnessRefusal.unknownOrigin("cafe\u{301}")) {
            try witness.decide(AddCheckpointRequest(oldSize: 0, proof: [], note: decomposed), latest: nil)
        }
    }

    @Test("403: no trusted signature, or a bad one, though others are good")
    func forbidden() throws {
        let stranger = try NoteSigner(name: log.signer.name, seed: Array(repeating: 1, count: 32))
        let strange = try AddCheckpointRequest(oldSize: 0, proof: [], note: log.note(3, by: [stranger]))
        #expect(refusal(strange, nil) == .forbidden(.unsigned))
        let bad = try log.note(3).adding(log.signer.signature(for: "other\n"))
        let request = try AddCheckpointRequest(oldSize: 0, proof: [], note: bad)
        #expect(refusal(request, nil) == .forbidden(.signatureInvalid(key: log.signer.verifier.key.label)))
        #expect(refusal(request, nil)?.status == 403)
        // A stranger's line beside the log's is ignored; either of an origin's keys will do.
        let both = try AddCheckpointRequest(oldSize: 0, proof: [], note: log.note(3, by: [stranger, log.signer]))
        #expect(refusal(both, nil) == nil)
        let twoKeys = Witness(logs: [log.signer.verifier, stranger.verifier])
        #expect(try twoKeys.decide(strange, latest: nil).state == log.state(3))
    }

    @Test("400: an old size beyond the new one, or a signed text that is no checkpoint")
    func badRequest() throws {
        let backwards = try AddCheckpointRequest(oldSize: 9, proof: [], note: log.note(8))
        #expect(try refusal(backwards, log.state(9)) == .badRequest(.treeShrinks(from: 9, to: 8)))
        #expect(refusal(backwards, nil)?.status == 400)
        let text = "example.com/daicho\nx\n"
        let note = try SignedNote(signing: text, by: [log.signer])
        let request = try AddCheckpointRequest(oldSize: 0, proof: [], note: note)
        #expect(refusal(request, nil) == .badRequest(.checkpoint(.missingLine)))
        let wrongEmpty = try SignedNote(signing: "example.com/daicho\n0\n\(CheckpointTests.root)\n", by: [log.signer])
        #expect(
            refusal(try AddCheckpointRequest(oldSize: 0, proof: [], note: wrongEmpty), nil)
                == .badRequest(.checkpoint(.rootOfEmptyTree)))
    }

    @Test("409: an old size that is not the latest cosigned, with that size as the answer")
    func conflict() throws {
        for (old, latest) in [(5, 6), (6, 5), (0, 5)] as [(UInt64, UInt64)] {
            let refused = try refusal(log.request(old, 9), log.state(latest))
            #expect(refused == .conflict(size: latest))
            #expect(refused?.status == 409)
            #expect(refused?.contentType == "text/x.tlog.size")
            #expect(refused?.body == "\(latest)\n")
        }
        #expect(try refusal(log.request(5, 9), nil) == .conflict(size: 0))
        #expect(try refusal(log.request(5, 9), nil)?.body == "0\n")
        // The race of the specification: the second of two requests from N finds N + K stored.
        let advance = try log.witness.decide(log.request(5, 9), latest: log.state(5))
        #expect(try refusal(log.request(5, 7), advance.state) == .conflict(size: 9))
    }

    @Test("409 with both roots: the latest size with another root, whatever the proof")
    func rootConflict() throws {
        for proof in [[], [LogHash.emptyRoot]] {
            let request = try AddCheckpointRequest(oldSize: 12, proof: proof, note: log.note(12, fork: true))
            let refused = try refusal(request, log.state(12))
            #expect(
                try refused
                    == .rootConflict(
                        size: 12, cosigned: log.root(12, log.tree), submitted: log.root(12, log.fork)))
            #expect(refused?.status == 409)
            // Trying again from the same size would never end.
            #expect(refused?.contentType == "text/plain; charset=utf-8")
        }
    }

    @Test("422: a proof that does not verify, or is given where there can be none")
    func badProof() throws {
        let forked = try AddCheckpointRequest(
            oldSize: 12, proof: MerkleTree.consistencyProof(from: 12, to: 20, reader: log.fork),
            note: log.note(20, fork: true))
        let refused = try refusal(forked, log.state(12))
        #expect(refused?.status == 422)
        guard case .badProof = refused else { return #expect(Bool(false), "\(String(describing: refused))") }
        for old: UInt64 in [1, 7, 8, 11, 16] {
            let request = try log.request(old, 20)
            for forged in try VerificationTests.forgeries(of: request.proof, adding: .emptyRoot) {
                let changed = try AddCheckpointRequest(oldSize: old, proof: forged, note: request.note)
                #expect(try refusal(changed, log.state(old))?.status == 422)
            }
        }
        let fromNothing = try AddCheckpointRequest(oldSize: 0, proof: [.emptyRoot], note: log.note(3))
        #expect(refusal(fromNothing, nil) == .badProof(.proofLength(found: 1, size: 3)))
        let same = try AddCheckpointRequest(oldSize: 8, proof: [.emptyRoot], note: log.note(8))
        #expect(try refusal(same, log.state(8)) == .badProof(.proofLength(found: 1, size: 8)))
    }

    @Test("a body is judged as its request is, and the store is asked only about known origins")
    func bodies() throws {
        var asked: [String] = []
        func decide(_ body: [UInt8]) throws -> WitnessAdvance {
            try log.witness.decide(body) { origin in
                asked.append(origin)
                return try log.state(5)
            }
        }
        #expect(try decide(log.request(5, 8).bytes).state == log.state(8))
        #expect(asked == ["example.com/daicho"])
        #expect(throws: WitnessRefusal.badRequest(.request(.oldSize))) { try decide([]) }
        let other = try Checkpoint(origin: "x", size: 0, root: .emptyRoot).signed(by: [log.signer])
        #expect(throws: WitnessRefusal.unknownOrigin("x")) {
            try decide(AddCheckpointRequest(oldSize: 0, proof: [], note: other).bytes)
        }
        #expect(asked.count == 1)
        struct Broken: Error {}
        #expect(throws: Broken.self) { try log.witness.decide(log.request(5, 8).bytes) { _ in throw Broken() } }
    }

    @Test("a body with any bit changed, or cut short anywhere, is not accepted as another state")
    func bits() throws {
        let body = try log.request(5, 8).bytes
        let latest = try log.state(5)
        let state = try log.state(8)
        for index in body.indices {
            for bit in 0..<8 {
                var forged = body
                forged[index] ^= 1 << UInt8(bit)
                #expect(throws: WitnessRefusal.self) { try log.witness.decide(forged) { _ in latest } }
            }
            #expect(throws: WitnessRefusal.self) { try log.witness.decide(body.prefix(index)) { _ in latest } }
        }
        #expect(try log.witness.decide(body) { _ in latest }.state == state)
    }

    @Test("each refusal has one line of body")
    func sentences() {
        let refusals: [WitnessRefusal] = [
            .badRequest(.request(.hash)), .forbidden(.unsigned), .unknownOrigin("a\nb"), .conflict(size: 3),
            .rootConflict(size: 3, cosigned: .emptyRoot, submitted: .emptyRoot),
            .badProof(.proofLength(found: 1, size: 2)),
        ]
        #expect(refusals.map(\.status) == [400, 403, 404, 409, 409, 422])
        for refusal in refusals { #expect(refusal.body.utf8.count { $0 == UInt8(ascii: "\n") } == 1) }
    }
}
