import Crypto

/// A public key that notes are checked with (検証鍵): Ed25519 under a name (c2sp.org/signed-note, type 0x01).
///
/// Its text, the *verifier key*, is `name+id+base64(0x01 ‖ public key)`, the id being eight hexadecimal digits.
package struct NoteVerifier: Sendable {
    static let algorithm: UInt8 = 0x01
    static let keyByteCount = 32

    /// By custom the address of the log without its scheme, such as `example.com/daicho`.
    package let name: String
    /// First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). It finds a key and proves nothing.
    package let keyID: UInt32
    /// 32 bytes as in RFC 8032.
    package let publicKey: [UInt8]
    private let key: Curve25519.Signing.PublicKey

    /// - Throws: ``LogError/keyName(_:)`` or ``LogError/keyBytes(count:)``.
    package init(name: String, publicKey: [UInt8]) throws(LogError) {
        guard KeyName.isValid(name) else { throw .keyName(LogError.excerpt(name)) }
        guard publicKey.count == Self.keyByteCount,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { throw .keyBytes(count: publicKey.count) }
        self.name = name
        self.publicKey = publicKey
        self.key = key
        keyID = KeyName.keyID(name: name, algorithm: Self.algorithm, publicKey: publicKey)
    }

    /// Reads a verifier key.
    /// - Throws: ``LogError/keyText(_:)`` unless `vkey` is exactly the text that ``vkey`` gives for this key.
    package init(vkey: String) throws(LogError) {
        let parts = vkey.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = String(parts[0]),
            let material = Base64.decode(parts[2]), material.first == Self.algorithm,
            let read = try? NoteVerifier(name: name, publicKey: Array(material.dropFirst())),
            read.vkey.utf8.elementsEqual(vkey.utf8)
        else { throw .keyText(LogError.excerpt(vkey)) }
        self = read
    }

    /// The verifier key, to hand to anyone who checks.
    package var vkey: String { "\(label)+\(Base64.encode([Self.algorithm] + publicKey))" }

    /// `name+id`, as errors name a key.
    var label: String { "\(name)+\(Hex.encode(KeyName.bytes(of: keyID)))" }

    /// Whether a signature claims to be by this key: name and id are the same, byte for byte.
    func isNamed(by signature: NoteSignature) -> Bool {
        signature.keyID == keyID && signature.name.utf8.elementsEqual(name.utf8)
    }

    /// Whether the signature is this key's over the text.
    package func isValid(_ signature: NoteSignature, for text: String) -> Bool {
        isNamed(by: signature) && key.isValidSignature(signature.bytes, for: Array(text.utf8))
    }
}

/// Byte for byte, unlike `String`, which takes differently composed letters for the same.
extension NoteVerifier: Hashable {
    package static func == (left: NoteVerifier, right: NoteVerifier) -> Bool {
        left.publicKey == right.publicKey && left.name.utf8.elementsEqual(right.name.utf8)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(publicKey) }
}

extension NoteVerifier: CustomStringConvertible {
    package var description: String { vkey }
}
