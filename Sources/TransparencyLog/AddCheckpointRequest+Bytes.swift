extension AddCheckpointRequest {
    private static let lead = Array("old ".utf8)

    /// The body of the request. Reading it back gives this request, and no other bytes do.
    package var bytes: [UInt8] {
        let lines = ["old \(oldSize)"] + proof.map(\.base64) + [""]
        return Array(lines.map { $0 + "\n" }.joined().utf8) + note.bytes
    }

    /// Reads the body of a request.
    /// - Throws: ``LogError/request(_:)`` with the first rule that the bytes break; ``LogError/note(_:)`` when what
    ///   follows the blank line is not a signed note.
    package init(_ bytes: some Collection<UInt8>) throws(LogError) {
        guard bytes.count <= Self.maximumByteCount else { throw .request(.tooLong) }
        var reader = LineReader(bytes)
        guard let first = reader.line(), first.starts(with: Self.lead),
            let oldSize = UInt64(canonical: first.dropFirst(Self.lead.count))
        else { throw .request(.oldSize) }
        let proof: [LogHash]
        do { proof = try reader.hashes(atMost: Self.maximumHashCount) } catch {
            switch error {
            case .hash: throw .request(.hash)
            case .tooMany: throw .request(.tooManyHashes)
            case .noBlankLine: throw .request(.noBlankLine)
            }
        }
        try self.init(oldSize: oldSize, proof: proof, note: SignedNote(reader.rest))
    }
}
