import Foundation
import Testing
import TransparencyLog

@Suite struct SumTreeTests {
    @Test("roots and running sums of every size are those of the definition")
    func roots() throws {
        for size in 0...130 {
            let leaves = try SumOracle.leaves(size)
            let tree = try SumTree(leaves)
            #expect(try tree.root == SumOracle.root(leaves))
            #expect(tree.count == size)
            var before = Sums.zero
            for index in 0..<size {
                #expect(try tree.sums(before: index) == before)
                before = try before.adding(leaves[index].sums)
            }
            #expect(try tree.sums(before: size) == before)
            #expect(tree.root.sums == before)
            #expect(throws: LogError.leafOutside(index: UInt64(size + 1), size: UInt64(size))) {
                try tree.sums(before: size + 1)
            }
            #expect(throws: LogError.self) { try tree.sums(before: -1) }
        }
    }

    @Test("three leaves have the root that an independent program computed")
    func golden() throws {
        let tree = try SumTree([
            SumNode(hash: .leaf("a".utf8), sums: Sums(generation: 1000, sold: 400)),
            SumNode(hash: .leaf("b".utf8), sums: Sums(generation: 1 << 40, sold: 0)),
            SumNode(hash: .leaf("c".utf8), sums: Sums(generation: 7, sold: 7)),
        ])
        #expect(tree.root.hash.hex == "1ad6d28f8e700f6938a8f2210c9712c4368573ddca3c22cb5a9bbcd8572de7ea")
        #expect(tree.root.sums == (try Sums(generation: 1_099_511_628_783, sold: 407)))
        #expect(tree.root.sums.selfUse == 1_099_511_628_376)
        #expect(tree.root.size == 3)
    }

    @Test("every range of every size proves its root and what lies before it")
    func ranges() throws {
        for size in 1...34 {
            let leaves = try SumOracle.leaves(size)
            let tree = try SumTree(leaves)
            let levels = MerkleTreeTests.ceilLog2(size)
            for lower in 0..<size {
                for upper in lower + 1...size {
                    let proof = try tree.rangeProof(lower..<upper)
                    #expect(proof.count <= 2 * levels)
                    let disclosed = Array(leaves[lower..<upper])
                    let found = try SumTree.verifyRange(
                        leaves: disclosed, from: UInt64(lower), size: UInt64(size), proof: proof)
                    #expect(found.root == tree.root)
                    #expect(try found.before == tree.sums(before: lower))
                    let before = try SumTree.verifyRange(
                        leaves: disclosed, from: UInt64(lower), proof: proof, root: tree.root)
                    #expect(before == found.before)
                }
            }
        }
    }

    @Test("each watt-hour of self-use is found in its leaf")
    func selfUse() throws {
        for size in [0, 1, 2, 3, 7, 8, 13, 64, 130] {
            let leaves = try SumOracle.leaves(size)
            let tree = try SumTree(leaves)
            var wattHour: UInt64 = 0
            for (index, leaf) in leaves.enumerated() {
                for _ in 0..<leaf.sums.selfUse {
                    #expect(tree.leafIndex(atSelfUse: wattHour) == index)
                    wattHour += 1
                }
            }
            #expect(wattHour == tree.root.sums.selfUse)
            #expect(tree.leafIndex(atSelfUse: wattHour) == nil)
            #expect(tree.leafIndex(atSelfUse: .max) == nil)
        }
    }

    @Test("sums beyond 64 bits are refused, at the limit they are exact")
    func overflow() throws {
        let half = SumNode(hash: .leaf([]), sums: try Sums(generation: 1 << 63, sold: 1 << 63))
        let rest = SumNode(hash: .leaf([]), sums: try Sums(generation: 1 << 63 - 1, sold: 0))
        #expect(try SumTree([half, rest]).root.sums.generation == .max)
        #expect(throws: LogError.sumOverflow) { try SumTree([half, half]) }
        #expect(throws: LogError.sumOverflow) { try SumTree([half, rest, half]) }
        #expect(throws: LogError.sumOverflow) {
            try SumTree.verifyRange(leaves: [half], from: 0, size: 2, proof: [half])
        }
        // Two nodes before the range that overflow together are refused, not wrapped.
        #expect(throws: LogError.sumOverflow) {
            try SumTree.verifyRange(leaves: [rest], from: 3, size: 4, proof: [half, half])
        }
    }

    @Test("more sold than generated does not exist, in memory or in JSON")
    func soldBound() throws {
        #expect(throws: LogError.soldExceedsGeneration(generation: 4, sold: 5)) { try Sums(generation: 4, sold: 5) }
        let node = SumNode(hash: .leaf([]), sums: try Sums(generation: 5, sold: 4))
        let json = String(decoding: try JSONEncoder().encode(node), as: UTF8.self)
        #expect(try JSONDecoder().decode(SumNode.self, from: Data(json.utf8)) == node)
        let forged = json.replacing("\"sold\":4", with: "\"sold\":6")
        #expect(forged != json)
        #expect(throws: LogError.soldExceedsGeneration(generation: 5, sold: 6)) {
            try JSONDecoder().decode(SumNode.self, from: Data(forged.utf8))
        }
        for value in ["-1", "4.5", "18446744073709551616", "\"4\"", "null"] {
            let strange = json.replacing("\"sold\":4", with: "\"sold\":\(value)")
            #expect(throws: (any Error).self) { try JSONDecoder().decode(SumNode.self, from: Data(strange.utf8)) }
        }
    }

    @Test("a root reads back from JSON with its largest sums")
    func rootJSON() throws {
        let root = SumRoot(hash: .leaf([]), sums: try Sums(generation: .max, sold: .max - 1), size: .max)
        #expect(try JSONDecoder().decode(SumRoot.self, from: JSONEncoder().encode(root)) == root)
    }
}
