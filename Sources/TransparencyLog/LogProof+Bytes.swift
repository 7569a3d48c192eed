extension LogProof {
    private static let extraLead = Array("extra ".utf8)
    private static let indexLead = Array("index ".utf8)

    /// The text, by custom in a file named `*.tlog-proof`. Reading it back gives this proof, and no other bytes do.
    package var bytes: [UInt8] {
        var lines = [Self.header]
        if !extra.isEmpty { lines.append("extra \(Base64.encode(extra))") }
        lines += ["index \(index)"] + hashes.map(\.base64) + [""]
        return Array(lines.map { $0 + "\n" }.joined().utf8) + note.bytes
    }

    /// Reads a proof.
    /// - Throws: ``LogError/proofText(_:)`` with the first rule that the bytes break; ``LogError/note(_:)`` when what
    ///   follows the blank line is not a signed note.
    package init(_ bytes: some Collection<UInt8>) throws(LogError) {
        guard bytes.count <= Self.maximumByteCount else { throw .proofText(.tooLong) }
        var reader = LineReader(bytes)
        guard let first = reader.line(), first.elementsEqual(Self.header.utf8) else { throw .proofText(.header) }
        var line = reader.line()
        var extra: [UInt8] = []
        if let text = line, text.starts(with: Self.extraLead) {
            guard let read = Base64.decode(text.dropFirst(Self.extraLead.count)), !read.isEmpty else {
                throw .proofText(.extra)
            }
            extra = read
            line = reader.line()
        }
        guard let line, line.starts(with: Self.indexLead),
            let index = UInt64(canonical: line.dropFirst(Self.indexLead.count))
        else { throw .proofText(.index) }
        let hashes: [LogHash]
        do { hashes = try reader.hashes(atMost: Self.maximumHashCount) } catch {
            switch error {
            case .hash: throw .proofText(.hash)
            case .tooMany: throw .proofText(.tooManyHashes)
            case .noBlankLine: throw .proofText(.noBlankLine)
            }
        }
        try self.init(index: index, hashes: hashes, extra: extra, note: SignedNote(reader.rest))
    }
}
