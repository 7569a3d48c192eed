extension MerkleTree {
    /// The inclusion proof (包含証明) PATH(index, D[size]) of RFC 6962 §2.1.1, lowest hash first.
    ///
    /// Gives at most ⌈log₂(size)⌉ hashes and reads at most twice as many.
    /// - Throws: ``LogError/leafOutside(index:size:)``; and what the reader throws.
    package static func inclusionProof(index: UInt64, size: UInt64, reader: some HashReader) throws -> [LogHash] {
        guard index < size else { throw LogError.leafOutside(index: index, size: size) }
        return try inclusionPath(index: index, size: size) { level, index in
            try reader.hash(level: level, index: index)
        }
    }

    /// The consistency proof (一貫性証明) PROOF(from, D[to]) of RFC 6962 §2.1.2, lowest hash first; empty when
    /// `from` is `to`.
    ///
    /// Gives at most ⌈log₂(to)⌉ + 1 hashes and reads at most twice as many.
    /// - Throws: ``LogError/treeShrinks(from:to:)``; ``LogError/emptyTreeProvesNothing(size:)`` when `from` is 0 and `to`
    ///   is not; and what the reader throws.
    package static func consistencyProof(from: UInt64, to: UInt64, reader: some HashReader) throws -> [LogHash] {
        guard from <= to else { throw LogError.treeShrinks(from: from, to: to) }
        if from == to { return [] }
        guard from > 0 else { throw LogError.emptyTreeProvesNothing(size: to) }
        var span = 0..<to
        var proof: [LogHash] = []
        func read(_ level: Int, _ index: UInt64) throws -> LogHash { try reader.hash(level: level, index: index) }
        while from != span.upperBound {
            let split = TreeShape.split(span)
            if from <= split {
                proof.append(try hash(of: split..<span.upperBound, read: read))
                span = span.lowerBound..<split
            } else {
                proof.append(try hash(of: span.lowerBound..<split, read: read))
                span = split..<span.upperBound
            }
        }
        // When the walk never went right, what remains is the earlier tree itself, whose root the verifier has.
        if span.lowerBound > 0 { proof.append(try hash(of: span, read: read)) }
        return proof.reversed()
    }

    /// Precondition: `index < size`.
    static func inclusionPath<Failure: Error>(
        index: UInt64, size: UInt64, read: (Int, UInt64) throws(Failure) -> LogHash
    ) throws(Failure) -> [LogHash] {
        var span = 0..<size
        var proof: [LogHash] = []
        while span.upperBound - span.lowerBound > 1 {
            let split = TreeShape.split(span)
            if index < split {
                proof.append(try hash(of: split..<span.upperBound, read: read))
                span = span.lowerBound..<split
            } else {
                proof.append(try hash(of: span.lowerBound..<split, read: read))
                span = split..<span.upperBound
            }
        }
        return proof.reversed()
    }
}
