import Crypto

/// A public key that notes are checked with (検証鍵): Ed25519 under a name (c2sp.org/signed-note, type 0x01).
package struct NoteVerifier: SignatureVerifier {
    static let algorithm: UInt8 = 0x01
    static let keyByteCount = 32

    package let key: VerifierKey
    private let ed25519: Curve25519.Signing.PublicKey

    /// - Parameter publicKey: 32 bytes as in RFC 8032.
    /// - Throws: ``LogError/keyName(_:)`` or ``LogError/keyBytes(count:)``.
    package init(name: String, publicKey: [UInt8]) throws(LogError) {
        let key = try VerifierKey(name: name, algorithm: Self.algorithm, material: publicKey)
        guard publicKey.count == Self.keyByteCount,
            let ed25519 = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { throw .keyBytes(count: publicKey.count) }
        self.key = key
        self.ed25519 = ed25519
    }

    /// Reads a verifier key.
    /// - Throws: ``LogError/keyText(_:)`` unless `vkey` is exactly the text that ``SignatureVerifier/vkey`` gives for a
    ///   key of this kind.
    package init(vkey: String) throws(LogError) {
        guard let key = try? VerifierKey(vkey: vkey), key.algorithm == Self.algorithm,
            let read = try? NoteVerifier(name: key.name, publicKey: key.material)
        else { throw .keyText(LogError.excerpt(vkey)) }
        self = read
    }

    package func isValid(_ signature: NoteSignature, for text: String) -> Bool {
        key.isNamed(by: signature) && ed25519.isValidSignature(signature.bytes, for: Array(text.utf8))
    }
}
