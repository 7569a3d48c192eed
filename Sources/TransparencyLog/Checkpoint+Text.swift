extension Checkpoint {
    /// The text to sign, each line ended by a newline. Reading it back gives this checkpoint, and no other text does.
    package var text: String {
        ([origin, String(size), root.base64] + extensions).map { $0 + "\n" }.joined()
    }

    /// Reads the text of a note as a checkpoint.
    /// - Throws: ``LogError/checkpoint(_:)`` with what is wrong.
    package init(text: String) throws(LogError) {
        let newline = UInt8(ascii: "\n")
        guard text.utf8.last == newline else { throw .checkpoint(.noFinalNewline) }
        let lines = text.utf8.dropLast().split(separator: newline, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard lines.count >= 3 else { throw .checkpoint(.missingLine) }
        guard let size = UInt64(canonical: lines[1].utf8) else { throw .checkpoint(.size) }
        guard let root = try? LogHash(base64: lines[2]) else { throw .checkpoint(.root) }
        try self.init(origin: lines[0], size: size, root: root, extensions: Array(lines[3...]))
    }
}
