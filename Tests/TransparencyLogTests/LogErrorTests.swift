import Testing

@testable import TransparencyLog

@Suite struct LogErrorTests {
    static let empty = LogHash.emptyRoot

    @Test(
        "each error says its facts in a sentence",
        arguments: [
            (.hashBytes(count: 31), "a hash has 32 bytes, found 31"),
            (.hashText("x\n"), #"not the text of a hash: "x\n""#),
            (.leafOutside(index: 7, size: 7), "leaf 7 is not in a tree of 7 leaves"),
            (.treeShrinks(from: 9, to: 8), "a log only grows, but goes from 9 to 8 leaves"),
            (.emptyTreeProvesNothing(size: 3), "consistency of the empty tree with 3 leaves proves nothing"),
            (.proofLength(found: 4, size: 3), "4 hashes do not make this proof in a tree of 3 leaves"),
            (.rootMismatch(expected: empty, computed: empty), "the root is \(empty.hex), not \(empty.hex)"),
            (
                .earlierRootMismatch(expected: empty, computed: empty),
                "the earlier root is \(empty.hex), not \(empty.hex)"
            ),
            (.frontierShape(size: 5, hashes: 1), "a frontier of 5 leaves does not have 1 hashes"),
            (.tilePath("tile/0"), #"not the path of a tile: "tile/0""#),
            (.tileBytes(width: 2, count: 65), "a tile of 2 hashes does not have 65 bytes"),
            (.tileShape(size: 9, tiles: 2), "these 2 tiles are not the partial ones of 9 leaves"),
            (.entryBundle(entries: 3), "not a bundle of 3 entries"),
            (.entryTooLong(count: 65_536), "an entry has at most 65535 bytes, found 65536"),
            (.timestamp(1 << 63), "a time of 9223372036854775808 seconds is beyond 2^63 - 1"),
            (.request(.tooManyHashes), "not an add-checkpoint request: more than 63 hashes"),
            (.policy(.noQuorum, line: 3), "not a policy, line 3: no quorum line"),
            (.quorumNotMet(cosigned: 1), "the 1 witnesses that cosigned are not a quorum"),
            (.proofText(.header), "not a proof of logging: the first line is not c2sp.org/tlog-proof@v1"),
            (.soldExceedsGeneration(generation: 4, sold: 5), "5 Wh sold of 4 Wh generated"),
            (.sumOverflow, "a sum of watt-hours exceeds 64 bits"),
            (.rangeOutside(lower: 3, count: 2, size: 4), "2 leaves from 3 are not a range of a tree of 4 leaves"),
            (.note(.tooLong), "not a signed note: longer than 1048576 bytes"),
            (.note(.tooManySignatures), "not a signed note: more than 100 signatures"),
            (.keyText("a"), #"not a verifier key: "a""#), (.keyName("a b"), #"not a key name: "a b""#),
            (.keyBytes(count: 2), "a key has 32 bytes, found 2"),
            (.signatureInvalid(key: "a+01020304"), "the signature of a+01020304 does not verify"),
            (.unsigned, "no known key has signed"),
            (.checkpoint(.missingLine), "not a checkpoint: fewer than three lines"),
            (.originMismatch(expected: "a", found: "b"), #"a checkpoint of "b", not of "a""#),
            (.saltBytes(count: 3), "a salt has 16 bytes, found 3"),
            (
                .commitmentMismatch(expected: empty, computed: empty),
                "the commitment is \(empty.hex), not \(empty.hex)"
            ),
            (
                .sumRootMismatch(
                    expected: SumRoot(hash: empty, sums: .zero, size: 1),
                    computed: SumRoot(hash: empty, sums: .zero, size: 2)),
                "the sum root is \(empty.hex) of 2 leaves, 0 Wh generated, 0 Wh sold, not "
                    + "\(empty.hex) of 1 leaves, 0 Wh generated, 0 Wh sold"
            ),
        ] as [(LogError, String)])
    func sentence(error: LogError, text: String) { #expect("\(error)" == text) }
}
