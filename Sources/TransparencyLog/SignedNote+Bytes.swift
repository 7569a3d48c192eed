extension SignedNote {
    /// The note as it is stored and sent. Reading it back gives this note, and no other bytes do.
    package var bytes: [UInt8] {
        signatures.reduce(into: Array(text.utf8) + [UInt8(ascii: "\n")]) { $0 += $1.line }
    }

    /// Reads a note. The text ends before the last blank line; every line after it must be a signature.
    /// - Throws: ``LogError/note(_:)`` with the first rule that the bytes break.
    package init(_ bytes: some Collection<UInt8>) throws(LogError) {
        // Counted first, so that a huge input is not even copied.
        guard bytes.count <= Self.maximumByteCount else { throw .note(.tooLong) }
        let bytes = Array(bytes)
        let newline = UInt8(ascii: "\n")
        try Self.check(bytes)
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .note(.notUTF8) }
        guard let blank = bytes.indices.dropFirst().last(where: { bytes[$0] == newline && bytes[$0 - 1] == newline })
        else { throw .note(.noBlankLine) }
        let lines = bytes[(blank + 1)...].split(separator: newline)
        guard lines.count <= Self.maximumSignatureCount else { throw .note(.tooManySignatures) }
        var signatures: [NoteSignature] = []
        for line in lines { signatures.append(try NoteSignature(line: line)) }
        try self.init(text: String(decoding: bytes[..<blank], as: UTF8.self), signatures: signatures)
    }
}
