/// The rule for names of keys in signed notes: not empty, no Unicode white space, no plus sign, no control character
/// (c2sp.org/signed-note, "Format").
enum KeyName {
    static func isValid(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.value >= 0x20 && scalar != "+" && !scalar.properties.isWhitespace
            }
    }

    /// First four bytes of SHA-256(name ‖ newline ‖ algorithm ‖ public key), big-endian.
    static func keyID(name: String, algorithm: UInt8, publicKey: [UInt8]) -> UInt32 {
        let hash = LogHash.sha256(Array(name.utf8) + [0x0A, algorithm] + publicKey)
        return bigEndian(hash.bytes.prefix(4))
    }

    static func bigEndian(_ bytes: some Collection<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func bytes(of keyID: UInt32) -> [UInt8] {
        withUnsafeBytes(of: keyID.bigEndian) { Array($0) }
    }
}
