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
