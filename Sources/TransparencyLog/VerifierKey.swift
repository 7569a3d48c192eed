/// What the text of a verifier key says (検証鍵の表記): a name, an algorithm and the key itself (c2sp.org/signed-note,
/// "Verifier keys").
///
/// The text is `name+id+base64(algorithm ‖ key)`, the id being eight hexadecimal digits.
package struct VerifierKey: Sendable {
    package let name: String
    /// Which kind of signature the key checks; the specification lists them under "Signature types".
    package let algorithm: UInt8
    /// The key as its algorithm writes it; 32 bytes for Ed25519.
    package let material: [UInt8]
    /// First four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ key). It finds a key and proves nothing.
    package let keyID: UInt32

    /// - Throws: ``LogError/keyName(_:)``.
    package init(name: String, algorithm: UInt8, material: [UInt8]) throws(LogError) {
        guard KeyName.isValid(name) else { throw .keyName(LogError.excerpt(name)) }
        self.name = name
        self.algorithm = algorithm
        self.material = material
        keyID = KeyName.keyID(name: name, algorithm: algorithm, publicKey: material)
    }

    /// Reads a verifier key of any algorithm.
    /// - Throws: ``LogError/keyText(_:)`` unless `vkey` is exactly the text that ``vkey`` gives for this key.
    package init(vkey: String) throws(LogError) {
        let parts = vkey.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = String(parts[0]),
            let material = Base64.decode(parts[2]), let algorithm = material.first,
            let read = try? VerifierKey(name: name, algorithm: algorithm, material: Array(material.dropFirst())),
            read.vkey.utf8.elementsEqual(vkey.utf8)
        else { throw .keyText(LogError.excerpt(vkey)) }
        self = read
    }

    /// The verifier key, to hand to anyone who checks.
    package var vkey: String { "\(label)+\(Base64.encode([algorithm] + material))" }

    /// `name+id`, as errors name a key.
    var label: String { "\(name)+\(Hex.encode(KeyName.bytes(of: keyID)))" }

    /// Whether a signature claims to be by this key: name and id are the same, byte for byte.
    func isNamed(by signature: NoteSignature) -> Bool {
        signature.keyID == keyID && signature.name.utf8.elementsEqual(name.utf8)
    }
}

/// Byte for byte, unlike `String`, which takes differently composed letters for the same.
extension VerifierKey: Hashable {
    package static func == (left: VerifierKey, right: VerifierKey) -> Bool {
        left.algorithm == right.algorithm && left.material == right.material
            && left.name.utf8.elementsEqual(right.name.utf8)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(material) }
}
