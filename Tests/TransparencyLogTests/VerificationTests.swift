import Testing
import TransparencyLog

@Suite struct VerificationTests {
    static let sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33]

    static func flipped(_ hash: LogHash, bit: Int) throws -> LogHash {
        var bytes = hash.bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return try LogHash(bytes)
    }

    /// Proofs that differ from a true one: a hash changed, dropped, doubled, swapped or added.
    static func forgeries(of proof: [LogHash], adding stranger: LogHash) throws -> [[LogHash]] {
        var all = [proof + [stranger], [stranger] + proof]
        for index in proof.indices {
            for bit in stride(from: 0, to: 256, by: 37) {
                var forged = proof
                forged[index] = try flipped(proof[index], bit: bit)
                all.append(forged)
            }
            var dropped = proof
            dropped.remove(at: index)
            all.append(dropped)
            var doubled = proof
            doubled.insert(proof[index], at: index)
            all.append(doubled)
            if index > 0, proof[index] != proof[index - 1] {
                var swapped = proof
                swapped.swapAt(index, index - 1)
                all.append(swapped)
            }
        }
        return all
    }

    @Test("an altered inclusion proof, leaf, root, index or size is refused", arguments: sizes)
    func inclusion(size: Int) throws {
        let oracle = MerkleOracle(count: size)
        let root = oracle.root(0..<size)
        func accepts(_ leaf: LogHash, _ index: UInt64, _ size: UInt64, _ proof: [LogHash], _ root: LogHash) -> Bool {
            (try? MerkleTree.verifyInclusion(leafHash: leaf, index: index, size: size, proof: proof, root: root)) != nil
        }
        for index in 0..<size {
            let proof = oracle.path(index, 0..<size)
            let leaf = LogHash.leaf(oracle.leaves[index])
            #expect(accepts(leaf, UInt64(index), UInt64(size), proof, root))
            for forged in try Self.forgeries(of: proof, adding: root) {
                #expect(!accepts(leaf, UInt64(index), UInt64(size), forged, root))
            }
            #expect(!accepts(try Self.flipped(leaf, bit: 5), UInt64(index), UInt64(size), proof, root))
            #expect(!accepts(leaf, UInt64(index), UInt64(size), proof, try Self.flipped(root, bit: 200)))
            for other in UInt64(0)..<40 where other != index {
                #expect(!accepts(leaf, other, UInt64(size), proof, root))
            }
            #expect(!accepts(leaf, .max, UInt64(size), proof, root))
            #expect(!accepts(leaf, UInt64(index), 0, proof, root))
            #expect(!accepts(leaf, UInt64(index), .max, proof, root))
        }
    }

    @Test("an altered consistency proof or root is refused", arguments: sizes)
    func consistency(size: Int) throws {
        let oracle = MerkleOracle(count: size)
        let later = oracle.root(0..<size)
        func accepts(_ from: UInt64, _ earlier: LogHash, _ to: UInt64, _ later: LogHash, _ proof: [LogHash]) -> Bool {
            (try? MerkleTree.verifyConsistency(from: from, root: earlier, to: to, root: later, proof: proof)) != nil
        }
        let end = UInt64(size)
        for from in 1...size {
            let start = UInt64(from)
            let earlier = oracle.root(0..<from)
            let proof = oracle.proof(from, size)
            #expect(accepts(start, earlier, end, later, proof))
            for forged in try Self.forgeries(of: proof, adding: later) {
                #expect(!accepts(start, earlier, end, later, forged))
            }
            #expect(!accepts(start, try Self.flipped(earlier, bit: 9), end, later, proof))
            #expect(!accepts(start, earlier, end, try Self.flipped(later, bit: 9), proof))
            if from < size {
                #expect(!accepts(end, later, start, earlier, proof))
                #expect(!accepts(start, later, end, earlier, proof))
                #expect(!accepts(0, .emptyRoot, end, later, proof))
                #expect(!accepts(start, earlier, .max, later, proof))
            }
        }
    }

    @Test("sizes of nothing: only the empty tree with itself is accepted, and only with its root")
    func empty() {
        let other = LogHash.leaf([])
        func outcome(_ from: UInt64, _ earlier: LogHash, _ to: UInt64, _ later: LogHash, _ proof: [LogHash])
            -> LogError?
        {
            do {
                try MerkleTree.verifyConsistency(from: from, root: earlier, to: to, root: later, proof: proof)
                return nil
            } catch { return error }
        }
        #expect(outcome(0, .emptyRoot, 0, .emptyRoot, []) == nil)
        #expect(outcome(0, other, 0, other, []) == .earlierRootMismatch(expected: other, computed: .emptyRoot))
        #expect(outcome(0, .emptyRoot, 0, other, []) == .rootMismatch(expected: other, computed: .emptyRoot))
        #expect(outcome(0, .emptyRoot, 0, .emptyRoot, [other]) == .proofLength(found: 1, size: 0))
        #expect(outcome(0, .emptyRoot, 1, other, []) == .emptyTreeProvesNothing(size: 1))
        #expect(outcome(1, other, 0, .emptyRoot, []) == .treeShrinks(from: 1, to: 0))
        #expect(outcome(1, other, 2, other, []) == .proofLength(found: 0, size: 2))
        #expect(throws: LogError.leafOutside(index: 0, size: 0)) {
            try MerkleTree.verifyInclusion(leafHash: .emptyRoot, index: 0, size: 0, proof: [], root: .emptyRoot)
        }
    }

    @Test("the largest sizes neither trap nor run long")
    func largest() throws {
        let hash = LogHash.leaf([1])
        let long = Array(repeating: hash, count: 100)
        for proof in [[], [hash], Array(long.prefix(64)), long] {
            for (index, size) in [(UInt64.max - 1, UInt64.max), (0, .max), (1 << 63, .max), (1 << 63 - 1, 1 << 63)] {
                #expect(throws: LogError.self) {
                    try MerkleTree.verifyInclusion(leafHash: hash, index: index, size: size, proof: proof, root: hash)
                }
                #expect(throws: LogError.self) {
                    try MerkleTree.verifyConsistency(
                        from: index + 1, root: hash, to: size, root: .emptyRoot, proof: proof)
                }
            }
        }
    }
}
