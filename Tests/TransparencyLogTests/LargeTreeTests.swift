import Testing
import TransparencyLog

/// Small enough to run on every change, large enough that anything quadratic would be felt.
@Suite struct LargeTreeTests {
    @Test("a delivery of 100,000 leaves has the root of the frontier, and its proofs are accepted")
    func memoryTree() throws {
        let leaves = (0..<100_000).map { index in LogHash.leaf(withUnsafeBytes(of: index.littleEndian) { Array($0) }) }
        let tree = MemoryTree(leaves)
        var frontier = Frontier()
        for leaf in leaves { frontier.append(leaf) }
        #expect(tree.root == frontier.root)
        for index in stride(from: 0, to: leaves.count, by: 9973) {
            try MerkleTree.verifyInclusion(
                leafHash: leaves[index], index: UInt64(index), size: UInt64(leaves.count),
                proof: tree.inclusionProof(index: index), root: tree.root)
        }
        let part = MemoryTree(Array(leaves.prefix(65_537)))
        try MerkleTree.verifyConsistency(
            from: 65_537, root: part.root, to: 100_000, root: tree.root,
            proof: MerkleTree.consistencyProof(from: 65_537, to: 100_000, reader: tree))
    }

    @Test("a monitoring period of 100,000 claim lines proves a range in its middle")
    func sumTree() throws {
        let leaves = try SumOracle.leaves(100_000)
        let tree = try SumTree(leaves)
        let proof = try tree.rangeProof(43_210..<45_678)
        let before = try SumTree.verifyRange(
            leaves: Array(leaves[43_210..<45_678]), from: 43_210, proof: proof, root: tree.root)
        let expected = try leaves[..<43_210].reduce(Sums.zero) { try $0.adding($1.sums) }
        #expect(before == expected)
        #expect(proof.count <= 34)
        let index = try #require(tree.leafIndex(atSelfUse: before.selfUse))
        #expect(index >= 43_210)
        #expect(try tree.sums(before: index).selfUse == before.selfUse)
    }
}
