/// A text with signatures (署名付きノート), as c2sp.org/signed-note writes it:
///
/// ```
/// This is an example message.
///
/// — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
/// ```
///
/// The text ends in a newline; a blank line and one or more signature lines follow. A signature covers the text with its
/// final newline, without the blank line. A value here is well formed and says nothing more: until
/// ``verified(by:)`` has returned, the text is anybody's.
package struct SignedNote: Sendable {
    /// Longest note read or made, in bytes.
    package static let maximumByteCount = 1 << 20
    /// Most signatures read or made; the specification asks for at least 16.
    package static let maximumSignatureCount = 100

    /// The signed text, its final newline included.
    package let text: String
    /// In the order of their lines.
    package let signatures: [NoteSignature]

    /// - Throws: ``LogError/note(_:)``.
    package init(text: String, signatures: [NoteSignature]) throws(LogError) {
        try Self.check(Array(text.utf8))
        guard !signatures.isEmpty else { throw .note(.noSignature) }
        guard signatures.count <= Self.maximumSignatureCount else { throw .note(.tooManySignatures) }
        self.text = text
        self.signatures = signatures
        guard bytes.count <= Self.maximumByteCount else { throw .note(.tooLong) }
    }

    /// Signs a text with one or more keys.
    /// - Throws: ``LogError/note(_:)`` for a text that a note cannot hold, or no signer.
    package init(signing text: String, by signers: [NoteSigner]) throws(LogError) {
        try self.init(text: text, signatures: signers.map { $0.signature(for: text) })
    }

    /// The same note with one more signature, such as a witness's.
    /// - Throws: ``LogError/note(_:)`` when it is one too many.
    package func adding(_ signature: NoteSignature) throws(LogError) -> SignedNote {
        try SignedNote(text: text, signatures: signatures + [signature])
    }

    /// The same note with the cosignatures of known witnesses that a response of one holds (c2sp.org/tlog-witness:
    /// signature lines, each ended by a newline). Lines of other keys are left out, as are those the note has.
    /// - Throws: ``LogError/note(_:)`` for what is not signature lines, or too many; ``LogError/signatureInvalid(key:)``
    ///   for a bad line of a known witness; ``LogError/unsigned`` when no known witness has signed.
    package func adding(
        cosignatures response: some Collection<UInt8>, of witnesses: [CosignatureVerifier]
    ) throws(LogError) -> SignedNote {
        guard response.count <= Self.maximumByteCount else { throw .note(.tooLong) }
        let answered = try SignedNote(Array(text.utf8) + [UInt8(ascii: "\n")] + response)
        // A blank line in the response would make what stands before it text, and what is signed another text.
        guard answered.text.utf8.elementsEqual(text.utf8) else { throw .note(.signatureLine) }
        let signers = try answered.verified(by: witnesses)
        let fresh = answered.signatures.filter { signature in
            signers.contains { $0.key.isNamed(by: signature) } && !signatures.contains(signature)
        }
        return try SignedNote(text: text, signatures: signatures + fresh)
    }

    /// The keys, of those given, that have signed, each once, in the order of their signatures.
    ///
    /// Signatures of other keys are ignored. One bad signature of a given key refuses the whole note.
    /// - Throws: ``LogError/signatureInvalid(key:)``; ``LogError/unsigned`` when none of the keys has signed.
    package func verified<Verifier: SignatureVerifier>(by verifiers: [Verifier]) throws(LogError) -> [Verifier] {
        var found: [Verifier] = []
        for signature in signatures {
            for verifier in verifiers where verifier.key.isNamed(by: signature) {
                guard verifier.isValid(signature, for: text) else { throw .signatureInvalid(key: verifier.key.label) }
                if !found.contains(verifier) { found.append(verifier) }
            }
        }
        guard !found.isEmpty else { throw .unsigned }
        return found
    }

    /// The rules for a note's text, and for its whole.
    static func check(_ bytes: [UInt8]) throws(LogError) {
        let newline = UInt8(ascii: "\n")
        guard bytes.count <= maximumByteCount else { throw .note(.tooLong) }
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == newline }) else { throw .note(.controlCharacter) }
        guard bytes.last == newline else { throw .note(.noFinalNewline) }
    }
}

extension SignedNote: Hashable {
    package static func == (left: SignedNote, right: SignedNote) -> Bool { left.bytes == right.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
