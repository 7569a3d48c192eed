/// The head of a log (チェックポイント): so many leaves have this root (c2sp.org/tlog-checkpoint).
///
/// ```
/// example.com/behind-the-sofa
/// 20852163
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// ```
///
/// Origin, size and root stand one a line; extension lines may follow. Signed, it is a ``SignedNote``.
package struct Checkpoint: Sendable {
    /// The log's identity, by custom the name of its key.
    package let origin: String
    /// Leaves.
    package let size: UInt64
    package let root: LogHash
    /// Lines whose meaning is the log's own. Nobody audits them, so this project writes none.
    package let extensions: [String]

    /// - Throws: ``LogError/checkpoint(_:)`` for an empty line, a control character, or an empty tree with another root
    ///   than ``LogHash/emptyRoot``.
    package init(origin: String, size: UInt64, root: LogHash, extensions: [String] = []) throws(LogError) {
        for line in [origin] + extensions {
            guard !line.isEmpty else { throw .checkpoint(.emptyLine) }
            guard line.utf8.allSatisfy({ $0 >= 0x20 }) else { throw .checkpoint(.controlCharacter) }
        }
        guard size > 0 || root == .emptyRoot else { throw .checkpoint(.rootOfEmptyTree) }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// The checkpoint as a note.
    /// - Throws: ``LogError/note(_:)``.
    package func signed(by signers: [NoteSigner]) throws(LogError) -> SignedNote {
        try SignedNote(signing: text, by: signers)
    }

    /// The checkpoint in a note, once the log's own key has signed it and the origin is that key's name.
    ///
    /// Signatures of other keys are ignored; ask ``SignedNote/verified(by:)`` about witnesses.
    /// - Throws: ``LogError/signatureInvalid(key:)``, ``LogError/unsigned``, ``LogError/checkpoint(_:)`` or
    ///   ``LogError/originMismatch(expected:found:)``.
    package init(opening note: SignedNote, log: NoteVerifier) throws(LogError) {
        try self.init(opening: note, logs: [log])
    }

    /// The checkpoint in a note, once a key of one of several logs has signed it and the origin is that key's name.
    /// - Throws: as ``init(opening:log:)``.
    package init(opening note: SignedNote, logs: [NoteVerifier]) throws(LogError) {
        let signers = try note.verified(by: logs)
        try self.init(text: note.text)
        let origin = origin
        guard signers.contains(where: { origin.utf8.elementsEqual($0.name.utf8) }) else {
            throw .originMismatch(expected: LogError.excerpt(signers[0].name), found: LogError.excerpt(origin))
        }
    }
}

extension Checkpoint: Hashable {
    package static func == (left: Checkpoint, right: Checkpoint) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(size)
        hasher.combine(root)
    }
}
