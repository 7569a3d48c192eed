import Crypto

/// A private key that a witness cosigns checkpoints with (連署鍵): Ed25519 under a name.
///
/// A cosignature says that its signer has seen no larger consistent tree of this log, so only what ``Witness`` has
/// accepted and its caller has stored can be cosigned: see ``StoredCheckpoint/cosignatures(by:at:)``. The key must
/// serve nothing else, as the signed message does not hold the name. No text of it holds the private key.
package struct CosignatureSigner: Sendable {
    /// The public half, which checks what this signs.
    package let verifier: CosignatureVerifier
    private let ed25519: Curve25519.Signing.PrivateKey

    /// - Parameter seed: the 32 secret bytes of RFC 8032 §5.1.5, from a secure generator of the caller.
    /// - Throws: ``LogError/keyBytes(count:)`` or ``LogError/keyName(_:)``.
    package init(name: String, seed: [UInt8]) throws(LogError) {
        guard seed.count == NoteVerifier.keyByteCount,
            let ed25519 = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        else { throw .keyBytes(count: seed.count) }
        self.ed25519 = ed25519
        verifier = try CosignatureVerifier(name: name, publicKey: Array(ed25519.publicKey.rawRepresentation))
    }

    package var name: String { verifier.name }

    /// - Parameter timestamp: POSIX seconds.
    /// - Throws: ``LogError/timestamp(_:)`` beyond 2^63 - 1.
    func cosignature(for checkpoint: Checkpoint, at timestamp: UInt64) throws(LogError) -> NoteSignature {
        guard timestamp <= TimestampedSignature.maximumTimestamp else { throw .timestamp(timestamp) }
        let message = TimestampedSignature.message(checkpoint.text, at: timestamp)
        guard let signature = try? ed25519.signature(for: message) else {
            preconditionFailure("Ed25519 signs any message")
        }
        return try NoteSignature(
            name: name, keyID: verifier.keyID,
            bytes: TimestampedSignature.bytes(timestamp: timestamp, signature: signature))
    }
}

extension CosignatureSigner: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "cosigner \(verifier.key.label)" }

    package var debugDescription: String { description }

    package var customMirror: Mirror { Mirror(self, children: ["verifier": verifier.vkey]) }
}
