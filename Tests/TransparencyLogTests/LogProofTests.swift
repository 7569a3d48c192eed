import Testing

@testable import TransparencyLog

@Suite struct LogProofTests {
    let policy: LogPolicy
    let leaves = (0..<8).map { LogHash.leaf([UInt8($0)]) }
    let proof: LogProof
    let note: SignedNote

    init() throws {
        let log = try NoteSigner(name: "example.com/daicho", seed: NoteKeyTests.seed)
        let witness = try CosignatureSigner(name: "witness.example/w1", seed: Array(repeating: 1, count: 32))
        policy = try LogPolicy(
            "log \(log.verifier.vkey)\nwitness A \(witness.verifier.vkey)\nquorum A\n".utf8)
        let tree = MemoryTree(leaves)
        let checkpoint = try Checkpoint(origin: log.name, size: 8, root: tree.root)
        note = try checkpoint.signed(by: [log]).adding(witness.cosignature(for: checkpoint, at: 1_764_288_000))
        proof = try LogProof(index: 5, hashes: tree.inclusionProof(index: 5), extra: Array("salt".utf8), note: note)
    }

    @Test("a proof is written as the specification says, reads back and verifies")
    func golden() throws {
        let hashes = proof.hashes.map { "\($0.base64)\n" }.joined()
        let checkpoint = String(decoding: note.bytes, as: UTF8.self)
        let text = "c2sp.org/tlog-proof@v1\nextra c2FsdA==\nindex 5\n\(hashes)\n\(checkpoint)"
        #expect(String(decoding: proof.bytes, as: UTF8.self) == text)
        #expect(try LogProof(text.utf8) == proof)
        let trusted = try proof.verify(leafHash: leaves[5], policy: policy)
        #expect(trusted.checkpoint.size == 8)
        #expect(trusted.cosignatures.map(\.timestamp) == [1_764_288_000])
        let bare = try LogProof(index: 5, hashes: proof.hashes, note: note)
        #expect(try LogProof(text.replacing("extra c2FsdA==\n", with: "").utf8) == bare)
        let single = try LogProof("c2sp.org/tlog-proof@v1\nindex 0\n\n\(checkpoint)".utf8)
        #expect(single.hashes.isEmpty)
    }

    @Test("every leaf is proven by its own proof and no other")
    func leafByLeaf() throws {
        let tree = MemoryTree(leaves)
        for index in 0..<8 {
            let own = try LogProof(index: UInt64(index), hashes: tree.inclusionProof(index: index), note: note)
            for leaf in 0..<8 {
                let isAccepted = (try? own.verify(leafHash: leaves[leaf], policy: policy)) != nil
                #expect(isAccepted == (leaf == index))
            }
        }
        let outside = try LogProof(index: 8, hashes: proof.hashes, note: note)
        #expect(throws: LogError.leafOutside(index: 8, size: 8)) {
            try outside.verify(leafHash: leaves[5], policy: policy)
        }
    }

    @Test("a proof with any bit changed is refused, unless the bit is of the unsigned extra data")
    func bits() throws {
        let bytes = proof.bytes
        let extra = "c2sp.org/tlog-proof@v1\nextra ".utf8.count..<"c2sp.org/tlog-proof@v1\nextra c2FsdA==".utf8.count
        for index in bytes.indices {
            for bit in 0..<8 {
                var forged = bytes
                forged[index] ^= 1 << UInt8(bit)
                guard let read = try? LogProof(forged) else { continue }
                #expect(read.bytes == forged)
                let isAccepted = (try? read.verify(leafHash: leaves[5], policy: policy)) != nil
                #expect(!isAccepted || extra.contains(index), "byte \(index)")
                if isAccepted { #expect(read.extra != proof.extra) }
            }
            guard let read = try? LogProof(bytes.prefix(index)) else { continue }
            // What is left without the last line is a proof without its witness.
            #expect(throws: LogError.quorumNotMet(cosigned: 0)) { try read.verify(leafHash: leaves[5], policy: policy) }
        }
    }

    @Test("a proof needs its log, its quorum and its root")
    func verification() throws {
        let other = try NoteSigner(name: "example.com/daicho", seed: Array(repeating: 5, count: 32))
        #expect(throws: LogError.unsigned) {
            try proof.verify(leafHash: leaves[5], policy: policy, log: other.verifier)
        }
        let strict = try LogPolicy("log \(NoteKeyTests.vkey)\nwitness B \(LogPolicyTests.key)\nquorum B\n".utf8)
        #expect(throws: LogError.quorumNotMet(cosigned: 0)) { try proof.verify(leafHash: leaves[5], policy: strict) }
        for forged in try VerificationTests.forgeries(of: proof.hashes, adding: .emptyRoot) {
            let changed = try LogProof(index: 5, hashes: forged, note: note)
            #expect(throws: LogError.self) { try changed.verify(leafHash: leaves[5], policy: policy) }
        }
    }

    static let hash = "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0="
    static let header = "c2sp.org/tlog-proof@v1\n"

    @Test(
        "what is not a proof is refused, with what is wrong",
        arguments: [
            ("", .header), ("\n", .header), ("c2sp.org/tlog-proof@v2\nindex 0\n\n", .header), (" \(header)", .header),
            ("c2sp.org/tlog-proof@v1\r\nindex 0\n\n", .header), ("c2sp.org/tlog-proof@v1", .header),
            ("\(header)index\n\n", .index), ("\(header)index 00\n\n", .index), ("\(header)index +1\n\n", .index),
            ("\(header)index 1 \n\n", .index), ("\(header)Index 1\n\n", .index), ("\(header)\nindex 1\n\n", .index),
            ("\(header)index 18446744073709551616\n\n", .index), ("\(header)extra AAAA\n\n", .index),
            ("\(header)extra AAAA\nextra AAAA\nindex 0\n\n", .index), ("\(header)index 0\nextra AAAA\n\n", .hash),
            ("\(header)extra \nindex 0\n\n", .extra), ("\(header)extra AAA\nindex 0\n\n", .extra),
            ("\(header)extra AAB=\nindex 0\n\n", .extra), ("\(header)extra  AAAA\nindex 0\n\n", .extra),
            ("\(header)index 0\nAAAA\n\n", .hash), ("\(header)index 0\n\(hash)\r\n\n", .hash),
            ("\(header)index 0\n\(hash)", .noBlankLine), ("\(header)index 0\n", .noBlankLine),
            ("\(header)index 0\n\(String(repeating: "\(hash)\n", count: 65))\n", .tooManyHashes),
        ] as [(String, ProofFault)])
    func malformed(text: String, fault: ProofFault) {
        #expect(throws: LogError.proofText(fault)) { try LogProof(text.utf8) }
    }

    @Test("proofs have limits, and end in a signed note")
    func limits() throws {
        #expect(throws: LogError.note(.noFinalNewline)) { try LogProof("\(Self.header)index 0\n\n".utf8) }
        #expect(throws: LogError.proofText(.tooLong)) {
            try LogProof([UInt8](repeating: 0, count: LogProof.maximumByteCount + 1))
        }
        #expect(throws: LogError.proofText(.tooLong)) {
            try LogProof(
                index: 0, hashes: [], extra: [UInt8](repeating: 0, count: LogProof.maximumByteCount), note: note)
        }
        #expect(throws: LogError.proofText(.tooManyHashes)) {
            try LogProof(index: 0, hashes: Array(repeating: .emptyRoot, count: 65), note: note)
        }
        let most = try LogProof(index: .max, hashes: Array(repeating: .emptyRoot, count: 64), note: note)
        #expect(try LogProof(most.bytes) == most)
    }
}
