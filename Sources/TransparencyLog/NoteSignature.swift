/// One signature line of a note: `— name base64(key id ‖ signature)`.
package struct NoteSignature: Sendable {
    package let name: String
    package let keyID: UInt32
    /// The signature itself; 64 bytes for Ed25519, any length for kinds unknown here.
    package let bytes: [UInt8]

    /// - Throws: ``LogError/keyName(_:)``; ``LogError/note(_:)`` `signatureLine` for a signature of no bytes.
    package init(name: String, keyID: UInt32, bytes: [UInt8]) throws(LogError) {
        guard KeyName.isValid(name) else { throw .keyName(LogError.excerpt(name)) }
        guard !bytes.isEmpty else { throw .note(.signatureLine) }
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// Em dash and space.
    private static let lead: [UInt8] = [0xE2, 0x80, 0x94, 0x20]

    /// - Parameter line: without its newline.
    /// - Throws: ``LogError/note(_:)`` `signatureLine`.
    init(line: ArraySlice<UInt8>) throws(LogError) {
        let rest = line.dropFirst(Self.lead.count)
        guard line.starts(with: Self.lead), let space = rest.firstIndex(of: UInt8(ascii: " ")),
            let name = String(validating: rest[..<space], as: UTF8.self),
            let material = Base64.decode(rest[(space + 1)...]), material.count > 4,
            let read = try? NoteSignature(
                name: name, keyID: KeyName.bigEndian(material.prefix(4)), bytes: Array(material.dropFirst(4)))
        else { throw .note(.signatureLine) }
        self = read
    }

    /// The line with its newline.
    package var line: [UInt8] {
        Self.lead + Array("\(name) \(Base64.encode(KeyName.bytes(of: keyID) + bytes))\n".utf8)
    }
}

extension NoteSignature: Hashable {
    package static func == (left: NoteSignature, right: NoteSignature) -> Bool { left.line == right.line }

    package func hash(into hasher: inout Hasher) { hasher.combine(line) }
}
