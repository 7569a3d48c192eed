import Foundation
import Gateways
import Quantities
import Store
import Testing
import TransparencyLog
import UseCases

@Suite struct ReceiptTests {
    /// A log whose newest checkpoint two witnesses have cosigned, and the policy that asks for both.
    private struct Cosigned {
        let desk: LogDesk
        let policy: [UInt8]
        private let witnesses: [WitnessFolder]

        init(size: UInt64) throws {
            let desk = try LogDesk()
            let folder = desk.folder
            try desk.grow(to: size)
            let log = try NoteVerifier(vkey: folder.verifierKey)
            let witnesses = try [1, 2].map { number in
                try WitnessFolder(
                    desk.data.deletingLastPathComponent().appending(path: "w\(number)"), name: "w.example/\(number)",
                    adding: [log]
                ) { Array(repeating: UInt8(number), count: $0) }
            }
            let note = try #require(try folder.store.read { try RecordLog.note(in: $0) })
            let request = try AddCheckpointRequest(oldSize: 0, proof: [], note: note).bytes
            try folder.store.keep(
                try witnesses.flatMap { witness in
                    try witness.cosign(request, at: 1_700_000_000).map { (witness.signer.verifier.vkey, $0) }
                }, size: size)
            let lines = witnesses.enumerated().map { "witness w\($0) \($1.signer.verifier.vkey)\n" }
            self.desk = desk
            self.witnesses = witnesses
            policy = Array(("log \(log.vkey)\n" + lines.joined() + "group both all w0 w1\nquorum both\n").utf8)
        }
    }

    @Test("a receipt proves its record under the log's key, and under a policy the witnesses' word too")
    func proved() throws {
        let cosigned = try Cosigned(size: 9)
        let folder = cosigned.desk.folder
        // The log goes on: the receipt stays under the checkpoint that is cosigned.
        try cosigned.desk.grow(to: 12)
        for index in 0..<9 as Range<UInt64> {
            let receipt = try folder.answer(ProveRecord(index: index), to: .owner).proof.bytes
            let record = try folder.store.read { try RecordLog.record(index, in: $0).bytes }
            let alone = try VerifyReceipt(
                receipt: receipt, record: record, trust: LogTrust(vkey: folder.verifierKey, policy: nil)
            ).run()
            #expect(alone.index == index && alone.size == 9 && alone.cosignatures.isEmpty)
            let witnessed = try VerifyReceipt(
                receipt: receipt, record: record + [0x0A], trust: LogTrust(vkey: nil, policy: cosigned.policy)
            ).run()
            #expect(witnessed.cosignatures.map(\.witness) == ["w.example/1", "w.example/2"])
            #expect(witnessed.withoutFinalNewline)
        }
        // What is newer than that has a receipt without them.
        let newest = try folder.answer(ProveRecord(index: 11), to: .owner).proof
        #expect(newest.note.signatures.count == 1)
        #expect(LogDesk.code { _ = try folder.answer(ProveRecord(index: 12), to: .owner) } == "store.record.unknown")
    }

    @Test("a receipt altered at any byte, or for any other bytes, is refused")
    func altered() throws {
        let cosigned = try Cosigned(size: 9)
        let trust = try LogTrust(vkey: nil, policy: cosigned.policy)
        let receipt = try cosigned.desk.folder.answer(ProveRecord(index: 6), to: .owner).proof.bytes
        let record = try cosigned.desk.folder.store.read { try RecordLog.record(6, in: $0).bytes }
        func isAccepted(_ receipt: [UInt8], _ record: [UInt8]) -> Bool {
            (try? VerifyReceipt(receipt: receipt, record: record, trust: trust).run()) != nil
        }
        #expect(isAccepted(receipt, record))
        for place in receipt.indices {
            for bit in [0x01, 0x20, 0x80] as [UInt8] {
                var forged = receipt
                forged[place] ^= bit
                #expect(!isAccepted(forged, record), "byte \(place) of the receipt")
            }
            var shorter = receipt
            shorter.remove(at: place)
            #expect(!isAccepted(shorter, record), "without byte \(place) of the receipt")
        }
        for place in record.indices {
            var forged = record
            forged[place] ^= 1
            #expect(!isAccepted(receipt, forged), "byte \(place) of the record")
        }
        for other in [record + [0x20], record + [0x0A, 0x0A], Array(record.dropLast()), []] {
            #expect(!isAccepted(receipt, other), "\(other.count) bytes")
        }
    }

    @Test("cosignatures that were altered in the tables are found")
    func cosignaturesChecked() throws {
        let cosigned = try Cosigned(size: 9)
        #expect(try CheckFolder.log.run(on: cosigned.desk.folder).counts["cosignatures"] == 2)
        try cosigned.desk.folder.store.keep(
            [("w.example/x+00000000+AAAA", NoteSignature(name: "w.example/x", keyID: 0, bytes: [1]))], size: 9)
        let findings = try CheckFolder.log.run(on: cosigned.desk.folder).findings
        #expect(findings.map(\.code) == ["fsck.cosignature.invalid"])
    }

    @Test("nobody is trusted by default")
    func nobody() {
        #expect(LogDesk.code { _ = try LogTrust(vkey: nil, policy: nil) } == "log.trust.nobody")
        #expect(LogDesk.code { _ = try LogTrust(vkey: nil, policy: Array("quorum none\n".utf8)) } == "log.trust.nobody")
    }
}
