/// A public key that checks one kind of signature line: ``NoteVerifier`` those of logs, ``CosignatureVerifier`` those
/// of witnesses. A further algorithm is a further conformance; nothing else changes.
package protocol SignatureVerifier: Hashable, Sendable, CustomStringConvertible {
    var key: VerifierKey { get }

    /// Whether the signature is this key's over the text.
    func isValid(_ signature: NoteSignature, for text: String) -> Bool
}

extension SignatureVerifier {
    /// By custom the address of the log or witness without its scheme, such as `example.com/daicho`.
    package var name: String { key.name }
    package var keyID: UInt32 { key.keyID }
    package var publicKey: [UInt8] { key.material }
    package var vkey: String { key.vkey }
    package var description: String { key.vkey }

    package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
