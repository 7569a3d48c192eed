import Testing
import TransparencyLog

@Suite struct SumTreeForgeryTests {
    /// Every node that differs from `node` in one bit of its hash or sums and that can exist at all.
    static func neighbours(of node: SumNode) throws -> [SumNode] {
        var all: [SumNode] = []
        for bit in 0..<256 {
            all.append(SumNode(hash: try VerificationTests.flipped(node.hash, bit: bit), sums: node.sums))
        }
        for bit in UInt64(0)..<64 {
            let generation = node.sums.generation ^ 1 << bit
            let sold = node.sums.sold ^ 1 << bit
            if let sums = try? Sums(generation: generation, sold: node.sums.sold) {
                all.append(SumNode(hash: node.hash, sums: sums))
            }
            if let sums = try? Sums(generation: node.sums.generation, sold: sold) {
                all.append(SumNode(hash: node.hash, sums: sums))
            }
        }
        return all
    }

    func accepts(_ leaves: [SumNode], _ from: UInt64, _ proof: [SumNode], _ root: SumRoot) -> Bool {
        (try? SumTree.verifyRange(leaves: leaves, from: from, proof: proof, root: root)) != nil
    }

    @Test(
        "any changed bit of a proof or a leaf is refused",
        arguments: [(1, 0..<1), (2, 1..<2), (5, 1..<3), (7, 6..<7), (11, 4..<9), (13, 12..<13)])
    func bits(size: Int, range: Range<Int>) throws {
        let leaves = try SumOracle.leaves(size)
        let tree = try SumTree(leaves)
        let disclosed = Array(leaves[range])
        let proof = try tree.rangeProof(range)
        let from = UInt64(range.lowerBound)
        #expect(accepts(disclosed, from, proof, tree.root))
        var tried = 0
        for index in proof.indices {
            for node in try Self.neighbours(of: proof[index]) {
                var forged = proof
                forged[index] = node
                #expect(!accepts(disclosed, from, forged, tree.root))
                tried += 1
            }
        }
        for index in disclosed.indices {
            for node in try Self.neighbours(of: disclosed[index]) {
                var forged = disclosed
                forged[index] = node
                #expect(!accepts(forged, from, proof, tree.root))
                tried += 1
            }
        }
        #expect(tried > 256 * (proof.count + disclosed.count))
    }

    @Test("energy moved between siblings, the total kept, is refused")
    func moved() throws {
        let leaves = try SumOracle.leaves(9)
        let tree = try SumTree(leaves)
        var proof = try tree.rangeProof(4..<5)
        let (first, last) = (proof[0], proof[proof.count - 1])
        proof[0] = SumNode(
            hash: first.hash, sums: try Sums(generation: first.sums.generation - 1, sold: first.sums.sold))
        proof[proof.count - 1] = SumNode(
            hash: last.hash, sums: try Sums(generation: last.sums.generation + 1, sold: last.sums.sold))
        let found = try SumTree.verifyRange(leaves: [leaves[4]], from: 4, size: 9, proof: proof)
        #expect(found.root.sums == tree.root.sums)
        #expect(found.root.hash != tree.root.hash)
        #expect(!accepts([leaves[4]], 4, proof, tree.root))
    }

    @Test("a wrong place, number of leaves or number of nodes is refused")
    func shape() throws {
        let leaves = try SumOracle.leaves(11)
        let tree = try SumTree(leaves)
        for range in [0..<1, 3..<7, 10..<11, 0..<11] {
            let disclosed = Array(leaves[range])
            let proof = try tree.rangeProof(range)
            for from in UInt64(0)..<14 where from != range.lowerBound {
                #expect(!accepts(disclosed, from, proof, tree.root))
            }
            for size in UInt64(0)..<40 where size != 11 {
                // Some sizes have the same shape around the range, so the hash agrees; the root as a whole does not.
                let found = try? SumTree.verifyRange(
                    leaves: disclosed, from: UInt64(range.lowerBound), size: size, proof: proof)
                #expect(found?.root != tree.root)
            }
            #expect(!accepts(Array(disclosed.dropLast()), UInt64(range.lowerBound), proof, tree.root))
            #expect(!accepts(disclosed + [leaves[0]], UInt64(range.lowerBound), proof, tree.root))
            #expect(!accepts(disclosed, UInt64(range.lowerBound), proof + [leaves[0]], tree.root))
            if !proof.isEmpty {
                #expect(!accepts(disclosed, UInt64(range.lowerBound), Array(proof.dropLast()), tree.root))
                #expect(!accepts(disclosed, UInt64(range.lowerBound), Array(proof.dropFirst()), tree.root))
            }
        }
    }

    @Test("a root with other sums or another hash is refused, even for a single leaf")
    func roots() throws {
        let leaf = SumNode(hash: .leaf([1]), sums: try Sums(generation: 10, sold: 3))
        let tree = try SumTree([leaf])
        #expect(accepts([leaf], 0, [], tree.root))
        let richer = SumRoot(hash: tree.root.hash, sums: try Sums(generation: 11, sold: 3), size: 1)
        #expect(throws: LogError.sumRootMismatch(expected: richer, computed: tree.root)) {
            try SumTree.verifyRange(leaves: [leaf], from: 0, proof: [], root: richer)
        }
    }

    @Test("hostile sizes and ranges neither trap nor run long")
    func hostile() throws {
        let leaf = SumNode(hash: .leaf([1]), sums: .zero)
        let many = Array(repeating: leaf, count: 200)
        #expect(throws: LogError.rangeOutside(lower: 0, count: 0, size: 5)) {
            try SumTree.verifyRange(leaves: [], from: 0, size: 5, proof: many)
        }
        #expect(throws: LogError.rangeOutside(lower: .max, count: 1, size: .max)) {
            try SumTree.verifyRange(leaves: [leaf], from: .max, size: .max, proof: many)
        }
        #expect(throws: LogError.rangeOutside(lower: .max - 1, count: 2, size: .max)) {
            try SumTree.verifyRange(leaves: [leaf, leaf], from: .max - 1, size: .max, proof: many)
        }
        for from: UInt64 in [0, 1, 1 << 63 - 1, .max - 200] {
            for proof in [[], many] as [[SumNode]] {
                #expect(throws: LogError.proofLength(found: proof.count, size: .max)) {
                    try SumTree.verifyRange(leaves: many, from: from, size: .max, proof: proof)
                }
            }
        }
        let tree = try SumTree(many)
        for range in [0..<0, 200..<200, 199..<201, -1..<1, 0..<Int.max] {
            #expect(throws: LogError.self) { try tree.rangeProof(range) }
        }
        #expect(throws: LogError.self) { try SumTree([]).rangeProof(0..<1) }
    }
}
