import Quantities
import TransparencyLog

/// Checks the receipt of a record with nothing but the receipt, the record's bytes, and the keys one trusts (受領証の検証).
package struct VerifyReceipt {
    package let receipt: [UInt8]
    /// The record, exactly as it was hashed.
    package let record: [UInt8]
    package let trust: LogTrust

    package init(receipt: [UInt8], record: [UInt8], trust: LogTrust) {
        self.receipt = receipt
        self.record = record
        self.trust = trust
    }

    package struct Verdict: Codable, Sendable {
        package let origin: String
        package let index: UInt64
        /// Records in the log at the checkpoint.
        package let size: UInt64
        package let root: String
        /// SHA-256 of the record's bytes.
        package let recordDigest: String
        package let cosignatures: [LogTrust.Cosigned]
        /// The file given ends in a newline that the record has not; it was left out.
        package let withoutFinalNewline: Bool
    }

    /// - Throws: ``LogError``; ``Rejection`` `log.receipt.notThisRecord`.
    package func run() throws -> Verdict {
        let proof = try LogProof(receipt)
        // Who signed is settled first; then a root that differs can only mean other bytes or another proof.
        let trusted = try trust.policy.verify(proof.note, log: trust.log)
        // A record is JSON and ends in a brace; a shell adds the newline.
        var candidates = [record]
        if record.last == UInt8(ascii: "\n") { candidates.append(record.dropLast()) }
        for bytes in candidates where try proves(proof, bytes) {
            return Verdict(
                origin: trusted.checkpoint.origin, index: proof.index, size: trusted.checkpoint.size,
                root: trusted.checkpoint.root.hex, recordDigest: Digest.hex(bytes),
                cosignatures: trusted.cosignatures.map(LogTrust.Cosigned.init),
                withoutFinalNewline: bytes.count != record.count)
        }
        throw Rejection(
            "log.receipt.notThisRecord", expected: "record \(proof.index) of \(trusted.checkpoint.origin)",
            found: "other bytes (SHA-256 \(Digest.hex(record)))", ja: "受領証はこの内容の記録を証明しません",
            en: "The receipt does not prove a record of these bytes")
    }

    /// Whether the proof leads from these bytes to the signed root.
    private func proves(_ proof: LogProof, _ bytes: [UInt8]) throws -> Bool {
        do {
            try proof.verify(leafHash: .leaf(bytes), policy: trust.policy, log: trust.log)
            return true
        } catch {
            guard case .rootMismatch = error else { throw error }
            return false
        }
    }
}
