import Crypto

/// A public key that a witness's cosignatures are checked with (連署の検証鍵): Ed25519 with a time
/// (c2sp.org/tlog-cosignature, type 0x04).
///
/// The specification has a second kind, ML-DSA-44 (type 0x06). It will be a ``SignatureVerifier`` of its own, for it
/// signs other bytes; until then its lines are those of an unknown key.
package struct CosignatureVerifier: SignatureVerifier {
    static let algorithm: UInt8 = 0x04

    package let key: VerifierKey
    private let ed25519: Curve25519.Signing.PublicKey

    /// - Parameter publicKey: 32 bytes as in RFC 8032.
    /// - Throws: ``LogError/keyName(_:)`` or ``LogError/keyBytes(count:)``.
    package init(name: String, publicKey: [UInt8]) throws(LogError) {
        let key = try VerifierKey(name: name, algorithm: Self.algorithm, material: publicKey)
        guard publicKey.count == NoteVerifier.keyByteCount,
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
            let read = try? CosignatureVerifier(name: key.name, publicKey: key.material)
        else { throw .keyText(LogError.excerpt(vkey)) }
        self = read
    }

    package func isValid(_ signature: NoteSignature, for text: String) -> Bool {
        timestamp(of: signature, for: text) != nil
    }

    /// When the witness says it signed, in POSIX seconds, or nil unless the signature is this key's over the text. A
    /// time in the future is not refused here, where there is no clock.
    package func timestamp(of signature: NoteSignature, for text: String) -> UInt64? {
        guard key.isNamed(by: signature), let stamped = TimestampedSignature(bytes: signature.bytes),
            ed25519.isValidSignature(
                stamped.signature, for: TimestampedSignature.message(text, at: stamped.timestamp))
        else { return nil }
        return stamped.timestamp
    }
}
