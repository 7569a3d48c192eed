import Crypto

/// A private key that notes are signed with (署名鍵): Ed25519 under a name.
///
/// No text of it, printed, dumped or interpolated, holds the private key, and nothing gives it back.
package struct NoteSigner: Sendable {
    /// The public half, which checks what this signs.
    package let verifier: NoteVerifier
    private let key: Curve25519.Signing.PrivateKey

    /// - Parameter seed: the 32 secret bytes of RFC 8032 §5.1.5, from a secure generator of the caller.
    /// - Throws: ``LogError/keyBytes(count:)`` or ``LogError/keyName(_:)``.
    package init(name: String, seed: [UInt8]) throws(LogError) {
        guard seed.count == NoteVerifier.keyByteCount,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        else { throw .keyBytes(count: seed.count) }
        self.key = key
        verifier = try NoteVerifier(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    }

    package var name: String { verifier.name }

    /// Signs a text as it stands, its final newline included. The same text gives the same signature (RFC 8032).
    package func signature(for text: String) -> NoteSignature {
        guard let bytes = try? key.signature(for: Array(text.utf8)),
            let signature = try? NoteSignature(name: name, keyID: verifier.keyID, bytes: Array(bytes))
        else { preconditionFailure("Ed25519 signs any text") }
        return signature
    }
}

extension NoteSigner: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "signer \(verifier.key.label)" }

    package var debugDescription: String { description }

    package var customMirror: Mirror { Mirror(self, children: ["verifier": verifier.vkey]) }
}
