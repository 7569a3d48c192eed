extension LogError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .hashBytes(let count): "a hash has 32 bytes, found \(count)"
        case .hashText(let text): "not the text of a hash: \(text.debugDescription)"
        case .leafOutside(let index, let size): "leaf \(index) is not in a tree of \(size) leaves"
        case .treeShrinks(let from, let to): "a log only grows, but goes from \(from) to \(to) leaves"
        case .emptyTreeProvesNothing(let size): "consistency of the empty tree with \(size) leaves proves nothing"
        case .proofLength(let found, let size): "\(found) hashes do not make this proof in a tree of \(size) leaves"
        case .rootMismatch(let expected, let computed): "the root is \(computed), not \(expected)"
        case .earlierRootMismatch(let expected, let computed): "the earlier root is \(computed), not \(expected)"
        case .frontierShape(let size, let hashes): "a frontier of \(size) leaves does not have \(hashes) hashes"
        case .tilePath(let path): "not the path of a tile: \(path.debugDescription)"
        case .tileBytes(let width, let count): "a tile of \(width) hashes does not have \(count) bytes"
        case .tileShape(let size, let tiles): "these \(tiles) tiles are not the partial ones of \(size) leaves"
        case .entryBundle(let entries): "not a bundle of \(entries) entries"
        case .entryTooLong(let count):
            "an entry has at most \(EntryBundle.maximumEntryByteCount) bytes, found \(count)"
        case .soldExceedsGeneration(let generation, let sold): "\(sold) Wh sold of \(generation) Wh generated"
        case .sumOverflow: "a sum of watt-hours exceeds 64 bits"
        case .rangeOutside(let lower, let count, let size):
            "\(count) leaves from \(lower) are not a range of a tree of \(size) leaves"
        case .sumRootMismatch(let expected, let computed): "the sum root is \(computed), not \(expected)"
        case .note(let fault): "not a signed note: \(fault.sentence)"
        case .keyText(let text): "not a verifier key: \(text.debugDescription)"
        case .keyName(let name): "not a key name: \(name.debugDescription)"
        case .keyBytes(let count): "a key has 32 bytes, found \(count)"
        case .signatureInvalid(let key): "the signature of \(key) does not verify"
        case .unsigned: "no known key has signed"
        case .checkpoint(let fault): "not a checkpoint: \(fault.sentence)"
        case .originMismatch(let expected, let found):
            "a checkpoint of \(found.debugDescription), not of \(expected.debugDescription)"
        case .timestamp(let seconds): "a time of \(seconds) seconds is beyond 2^63 - 1"
        case .request(let fault): "not an add-checkpoint request: \(fault.sentence)"
        case .policy(let fault, let line): "not a policy, line \(line): \(fault.sentence)"
        case .quorumNotMet(let cosigned): "the \(cosigned) witnesses that cosigned are not a quorum"
        case .proofText(let fault): "not a proof of logging: \(fault.sentence)"
        case .saltBytes(let count): "a salt has \(Commitment.saltByteCount) bytes, found \(count)"
        case .commitmentMismatch(let expected, let computed): "the commitment is \(computed), not \(expected)"
        }
    }
}

extension NoteFault {
    var sentence: String {
        switch self {
        case .tooLong: "longer than \(SignedNote.maximumByteCount) bytes"
        case .notUTF8: "not UTF-8"
        case .controlCharacter: "a control character other than newline"
        case .noFinalNewline: "the text or the note does not end in a newline"
        case .noBlankLine: "no blank line before the signatures"
        case .noSignature: "no signature line"
        case .tooManySignatures: "more than \(SignedNote.maximumSignatureCount) signatures"
        case .signatureLine: "a malformed signature line"
        }
    }
}

extension CheckpointFault {
    var sentence: String {
        switch self {
        case .noFinalNewline: "the text does not end in a newline"
        case .controlCharacter: "a control character"
        case .missingLine: "fewer than three lines"
        case .emptyLine: "an empty line"
        case .size: "the size is not a decimal number without leading zeros below 2^64"
        case .root: "the root is not the canonical Base 64 of 32 bytes"
        case .rootOfEmptyTree: "an empty tree with a root other than the hash of nothing"
        }
    }
}

extension RequestFault {
    var sentence: String {
        switch self {
        case .tooLong: "longer than \(AddCheckpointRequest.maximumByteCount) bytes"
        case .oldSize: "the first line is not “old” and a decimal number without leading zeros below 2^64"
        case .hash: "a line is not the canonical Base 64 of 32 bytes"
        case .tooManyHashes: "more than \(AddCheckpointRequest.maximumHashCount) hashes"
        case .noBlankLine: "no blank line before the checkpoint"
        }
    }
}

extension PolicyFault {
    var sentence: String {
        switch self {
        case .tooLong: "longer than \(LogPolicy.maximumByteCount) bytes"
        case .octet: "a control character other than tab and newline"
        case .noFinalNewline: "the last line does not end in a newline, so the file may be cut short"
        case .keyword: "not log, witness, group or quorum"
        case .itemCount: "too few or too many items"
        case .logKey: "not the verifier key of a log (type 0x01)"
        case .witnessKey: "not the verifier key of a witness (type 0x04)"
        case .duplicateKey: "the same public key a second time"
        case .nameTaken: "a name that is already defined"
        case .nameUnknown: "a name that no line above defines"
        case .memberTwice: "a name that is already a member of a group"
        case .threshold: "not all, any or a number from 1 to the number of members"
        case .noQuorum: "no quorum line"
        case .secondQuorum: "a second quorum line"
        case .tooManyLogs: "more than \(LogPolicy.maximumCount) logs"
        case .tooManyWitnesses: "more than \(LogPolicy.maximumCount) witnesses"
        case .tooManyGroups: "more than \(LogPolicy.maximumCount) groups"
        }
    }
}

extension ProofFault {
    var sentence: String {
        switch self {
        case .tooLong: "longer than \(LogProof.maximumByteCount) bytes"
        case .header: "the first line is not \(LogProof.header)"
        case .extra: "the extra data are not canonical Base 64 of at least one byte"
        case .index: "the index is not a decimal number without leading zeros below 2^64"
        case .hash: "a line is not the canonical Base 64 of 32 bytes"
        case .tooManyHashes: "more than \(LogProof.maximumHashCount) hashes"
        case .noBlankLine: "no blank line before the checkpoint"
        }
    }
}
