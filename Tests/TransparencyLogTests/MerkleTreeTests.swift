import Testing
import TransparencyLog

@Suite struct MerkleTreeTests {
    static let last = 130

    /// ⌈log₂ n⌉.
    static func ceilLog2(_ n: Int) -> Int { n <= 1 ? 0 : Int.bitWidth - (n - 1).leadingZeroBitCount }

    @Test("the root of every size is that of RFC 6962, from store, frontier and memory")
    func roots() throws {
        let oracle = MerkleOracle(count: Self.last)
        let store = HashStore()
        var frontier = Frontier()
        for size in 0...Self.last {
            let expected = oracle.root(0..<size)
            let (root, reads) = try store.reading { try MerkleTree.root(size: UInt64(size), reader: store) }
            #expect(root == expected)
            #expect(reads == size.nonzeroBitCount)
            #expect(frontier.root == expected)
            #expect(frontier.size == UInt64(size))
            #expect(MemoryTree((0..<size).map { .leaf(oracle.leaves[$0]) }).root == expected)
            guard size < Self.last else { break }
            var handed: [Subtree] = []
            frontier.append(LogHash.leaf(oracle.leaves[size])) { handed.append($0) }
            #expect(handed.count == 1 + (~size).trailingZeroBitCount)
            handed.forEach(store.put)
        }
        // Every complete subtree is stored, and nothing else.
        #expect(store.count == (0..<8).reduce(0) { $0 + Self.last >> $1 })
    }

    @Test("every inclusion proof is that of RFC 6962, is accepted, and keeps to its reads")
    func inclusion() throws {
        let oracle = MerkleOracle(count: Self.last)
        let store = HashStore()
        var frontier = Frontier()
        for leaf in oracle.leaves { frontier.append(.leaf(leaf), store: store.put) }
        for size in 1...Self.last {
            let memory = MemoryTree((0..<size).map { .leaf(oracle.leaves[$0]) })
            for index in 0..<size {
                let (proof, reads) = try store.reading {
                    try MerkleTree.inclusionProof(index: UInt64(index), size: UInt64(size), reader: store)
                }
                #expect(proof == oracle.path(index, 0..<size))
                #expect(reads <= 2 * Self.ceilLog2(size))
                #expect(try memory.inclusionProof(index: index) == proof)
                try MerkleTree.verifyInclusion(
                    leafHash: .leaf(oracle.leaves[index]), index: UInt64(index), size: UInt64(size), proof: proof,
                    root: oracle.root(0..<size))
            }
        }
    }

    @Test("every consistency proof is that of RFC 6962, is accepted, and keeps to its reads")
    func consistency() throws {
        let oracle = MerkleOracle(count: Self.last)
        let store = HashStore()
        var frontier = Frontier()
        for leaf in oracle.leaves { frontier.append(.leaf(leaf), store: store.put) }
        for later in 1...Self.last {
            for earlier in 1...later {
                let (proof, reads) = try store.reading {
                    try MerkleTree.consistencyProof(from: UInt64(earlier), to: UInt64(later), reader: store)
                }
                #expect(proof == oracle.proof(earlier, later))
                #expect(proof.count <= Self.ceilLog2(later) + 1)
                #expect(reads <= 2 * (Self.ceilLog2(later) + 1))
                try MerkleTree.verifyConsistency(
                    from: UInt64(earlier), root: oracle.root(0..<earlier), to: UInt64(later),
                    root: oracle.root(0..<later), proof: proof)
            }
        }
    }

    @Test(
        "the eight leaves of the certificate transparency reference have its roots",
        arguments: zip(
            0...8,
            [
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
            ]))
    func reference(size: Int, root: String) {
        let leaves: [[UInt8]] = [
            [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57),
            Array(0x60...0x6f),
        ]
        #expect(MemoryTree(leaves.prefix(size).map { .leaf($0) }).root.hex == root)
    }

    @Test("questions outside the tree are refused")
    func outside() throws {
        let memory = MemoryTree((0..<5).map { .leaf([$0]) })
        #expect(throws: LogError.leafOutside(index: 5, size: 5)) { try memory.inclusionProof(index: 5) }
        #expect(throws: LogError.leafOutside(index: 0, size: 5)) { try memory.inclusionProof(index: -1) }
        #expect(throws: LogError.leafOutside(index: 0, size: 0)) { try MemoryTree([]).inclusionProof(index: 0) }
        #expect(throws: LogError.leafOutside(index: 7, size: 7)) {
            try MerkleTree.inclusionProof(index: 7, size: 7, reader: memory)
        }
        #expect(throws: LogError.treeShrinks(from: 5, to: 4)) {
            try MerkleTree.consistencyProof(from: 5, to: 4, reader: memory)
        }
        #expect(throws: LogError.emptyTreeProvesNothing(size: 4)) {
            try MerkleTree.consistencyProof(from: 0, to: 4, reader: memory)
        }
        #expect(try MerkleTree.consistencyProof(from: 0, to: 0, reader: memory).isEmpty)
        // More leaves than the store has: the store's own error comes through.
        #expect(throws: LogError.leafOutside(index: 2, size: 5)) { try MerkleTree.root(size: 6, reader: memory) }
        #expect(throws: HashStore.Missing.self) { try MerkleTree.root(size: 6, reader: HashStore()) }
    }

    @Test("a frontier needs one hash per set bit of its size")
    func frontierShape() throws {
        let hash = LogHash.leaf([])
        #expect(try Frontier(size: 5, hashes: [hash, hash]).size == 5)
        #expect(try Frontier(size: 0, hashes: []) == Frontier())
        for count in [0, 1, 3] {
            #expect(throws: LogError.frontierShape(size: 5, hashes: count)) {
                try Frontier(size: 5, hashes: Array(repeating: hash, count: count))
            }
        }
    }

    @Test("a store that fails leaves the frontier as it was", arguments: 0..<4)
    func failingStore(at write: Int) throws {
        struct Full: Error {}
        var frontier = Frontier()
        for leaf: UInt8 in 0..<7 { frontier.append(.leaf([leaf])) }
        let before = frontier
        var writes = 0
        #expect(throws: Full.self) {
            try frontier.append(.leaf([7])) { _ in
                if writes == write { throw Full() }
                writes += 1
            }
        }
        #expect(frontier == before)
        frontier.append(.leaf([7]))
        #expect(frontier.root == MemoryTree((0..<8).map { .leaf([$0]) }).root)
    }
}
