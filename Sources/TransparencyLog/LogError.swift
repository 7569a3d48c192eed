/// Why a proof, a hash or a signed text is refused: the facts, no sentences.
///
/// This module stands below `Quantities`, so the shell turns these into rejections with a sentence in both languages.
package enum LogError: Error, Hashable, Sendable {
    /// A hash of other than 32 bytes.
    case hashBytes(count: Int)
    /// Not the text of a hash; at most 80 bytes of it.
    case hashText(String)

    /// A leaf that the tree does not have.
    case leafOutside(index: UInt64, size: UInt64)
    /// A log only grows.
    case treeShrinks(from: UInt64, to: UInt64)
    /// Every tree continues the empty one, so a proof from it says nothing about the later root.
    case emptyTreeProvesNothing(size: UInt64)
    /// More or fewer hashes than the tree's shape asks for.
    case proofLength(found: Int, size: UInt64)
    /// The recomputed root is not the one given.
    case rootMismatch(expected: LogHash, computed: LogHash)
    /// The recomputed root of the earlier tree is not the one given.
    case earlierRootMismatch(expected: LogHash, computed: LogHash)
    /// A frontier must hold one hash per set bit of its size.
    case frontierShape(size: UInt64, hashes: Int)

    /// Not the path of a tile; at most 80 bytes of it.
    case tilePath(String)
    /// A tile of so many hashes must have 32 bytes for each.
    case tileBytes(width: Int, count: Int)
    /// Not the rightmost partial tiles of a tree of this size.
    case tileShape(size: UInt64, tiles: Int)
    /// Bytes that are not a bundle of so many entries, or a bundle that cannot have so many.
    case entryBundle(entries: Int)
    /// An entry longer than 65,535 bytes.
    case entryTooLong(count: Int)

    /// More energy sold than generated, in watt-hours.
    case soldExceedsGeneration(generation: UInt64, sold: UInt64)
    /// A sum of watt-hours beyond 64 bits.
    case sumOverflow
    /// A leaf range that is empty or leaves the tree.
    case rangeOutside(lower: UInt64, count: UInt64, size: UInt64)
    /// The recomputed hash, sums or size of a sum tree are not the ones given.
    case sumRootMismatch(expected: SumRoot, computed: SumRoot)

    /// Not a signed note.
    case note(NoteFault)
    /// Not a verifier key; at most 80 bytes of it.
    case keyText(String)
    /// Not a key name: empty, or with white space, a control character or a plus sign; at most 80 bytes of it.
    case keyName(String)
    /// A key of other than 32 bytes.
    case keyBytes(count: Int)
    /// A known key, `name+id`, whose signature does not verify.
    case signatureInvalid(key: String)
    /// No known key has signed.
    case unsigned
    /// Not the text of a checkpoint.
    case checkpoint(CheckpointFault)
    /// A checkpoint of another log.
    case originMismatch(expected: String, found: String)

    /// A time of a cosignature beyond 2^63 - 1 seconds.
    case timestamp(UInt64)
    /// Not an `add-checkpoint` request to a witness.
    case request(RequestFault)
    /// Not a policy file; the line counts from 1.
    case policy(PolicyFault, line: Int)
    /// Fewer witnesses than the policy asks for have cosigned.
    case quorumNotMet(cosigned: Int)
    /// Not the text of a proof of logging.
    case proofText(ProofFault)

    /// A salt of other than 16 bytes.
    case saltBytes(count: Int)
    /// The bytes and the salt are not those that were committed to.
    case commitmentMismatch(expected: LogHash, computed: LogHash)

    /// At most the first 80 bytes of a refused text, so that a hostile input does not fill a log file.
    static func excerpt(_ text: some StringProtocol) -> String {
        text.utf8.count <= 80 ? String(text) : String(decoding: text.utf8.prefix(80), as: UTF8.self) + "…"
    }
}

/// What is wrong with the text of a signed note.
package enum NoteFault: String, Hashable, Sendable {
    case tooLong, notUTF8, controlCharacter, noFinalNewline, noBlankLine, noSignature, tooManySignatures, signatureLine
}

/// What is wrong with the text of a checkpoint.
package enum CheckpointFault: String, Hashable, Sendable {
    case noFinalNewline, controlCharacter, missingLine, emptyLine, size, root, rootOfEmptyTree
}

/// What is wrong with an `add-checkpoint` request.
package enum RequestFault: String, Hashable, Sendable {
    case tooLong, oldSize, hash, tooManyHashes, noBlankLine
}

/// What is wrong with a policy file.
package enum PolicyFault: String, Hashable, Sendable {
    case tooLong, octet, noFinalNewline, keyword, itemCount, logKey, witnessKey, duplicateKey, nameTaken, nameUnknown
    case memberTwice, threshold, noQuorum, secondQuorum, tooManyLogs, tooManyWitnesses, tooManyGroups
}

/// What is wrong with the text of a proof of logging.
package enum ProofFault: String, Hashable, Sendable {
    case tooLong, header, extra, index, hash, tooManyHashes, noBlankLine
}
