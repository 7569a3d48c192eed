import Testing
import TransparencyLog

@Suite struct TiledTreeTests {
    static let leaves = (0..<66_000).map { index in LogHash.leaf(withUnsafeBytes(of: index.bigEndian) { Array($0) }) }

    /// Only the tiles of this size, built from the definition and not by the appender.
    static func store(size: Int, tree: MemoryTree) throws -> TileStore {
        var store = TileStore()
        for path in try TileGrowth(to: UInt64(size)) {
            guard case .hashes(let level) = path.kind else { continue }
            let hashes = try (0..<UInt64(path.width)).map {
                try tree.hash(level: 8 * level, index: path.index * 256 + $0)
            }
            store.put(Tile(level: level, index: path.index, hashes: hashes))
        }
        return store
    }

    static let sizes = [1, 2, 3, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537, 66_000]

    @Test("root and proofs from tiles are those of the whole tree", arguments: sizes)
    func proofs(size: Int) throws {
        let tree = MemoryTree(Array(Self.leaves.prefix(size)))
        let tiled = TiledTree(size: UInt64(size), source: try Self.store(size: size, tree: tree))
        #expect(try MerkleTree.root(size: UInt64(size), reader: tiled) == tree.root)
        for index in stride(from: 0, to: size, by: max(1, size / 23)) {
            #expect(
                try MerkleTree.inclusionProof(index: UInt64(index), size: UInt64(size), reader: tiled)
                    == tree.inclusionProof(index: index))
        }
        for from in stride(from: 1, through: size, by: max(1, size / 23)) {
            #expect(
                try MerkleTree.consistencyProof(from: UInt64(from), to: UInt64(size), reader: tiled)
                    == MerkleTree.consistencyProof(from: UInt64(from), to: UInt64(size), reader: tree))
        }
        // Every subtree of a smaller tree, and none beyond this one.
        for level in 0..<17 {
            let count = size >> level
            for index in Set([0, count / 2, count - 1]) where index >= 0 && index < count {
                #expect(
                    try tiled.hash(level: level, index: UInt64(index)) == tree.hash(level: level, index: UInt64(index)))
            }
            #expect(throws: LogError.leafOutside(index: UInt64(count), size: UInt64(size))) {
                try tiled.hash(level: level, index: UInt64(count))
            }
        }
        #expect(throws: LogError.leafOutside(index: .max, size: UInt64(size))) {
            try tiled.hash(level: 64, index: .max)
        }
        #expect(throws: LogError.leafOutside(index: 0, size: UInt64(size))) { try tiled.hash(level: -1, index: 0) }
    }

    @Test("a partial tile that was dropped is read from the full one; a missing or short one is an error")
    func dropped() throws {
        let tree = MemoryTree(Array(Self.leaves.prefix(600)))
        var store = try Self.store(size: 600, tree: tree)
        let earlier = MemoryTree(Array(Self.leaves.prefix(300)))
        // Of 300 leaves, the partial tile 0/001.p/44 is not there, but the full 0/001 is.
        store.put(Tile(level: 1, index: 0, hashes: [try tree.hash(level: 8, index: 0)]))
        let tiled = TiledTree(size: 300, source: store)
        #expect(try MerkleTree.root(size: 300, reader: tiled) == earlier.root)
        store.remove(TilePath(.hashes(level: 0), index: 1))
        #expect(throws: TileStore.Missing.self) {
            try MerkleTree.root(size: 300, reader: TiledTree(size: 300, source: store))
        }
        struct Short: TileReader {
            func hashes(at path: TilePath) -> [LogHash] { Array(repeating: .emptyRoot, count: path.width - 1) }
        }
        struct Long: TileReader {
            func hashes(at path: TilePath) -> [LogHash] { Array(repeating: .emptyRoot, count: 257) }
        }
        #expect(throws: LogError.tileBytes(width: 44, count: 43 * 32)) {
            try TiledTree(size: 300, source: Short()).hash(level: 0, index: 299)
        }
        #expect(throws: LogError.tileBytes(width: 256, count: 257 * 32)) {
            try TiledTree(size: 300, source: Long()).hash(level: 0, index: 0)
        }
    }

    @Test("a log read under its checkpoint gives true proofs or none, whichever hash of a tile is forged")
    func forged() throws {
        let size = 700
        let tree = MemoryTree(Array(Self.leaves.prefix(size)))
        let store = try Self.store(size: size, tree: tree)
        let checkpoint = try Checkpoint(origin: "a", size: UInt64(size), root: tree.root)
        let honest = TiledLog(checkpoint, source: store)
        try honest.verifyRoot()
        let early = MemoryTree(Array(Self.leaves.prefix(300)))
        #expect(throws: LogError.self) { try honest.consistencyProof(from: 300, root: tree.root) }
        let consistency = try honest.consistencyProof(from: 300, root: early.root)
        #expect(try consistency == MerkleTree.consistencyProof(from: 300, to: 700, reader: tree))
        var refused = 0
        for (path, tile) in store.tiles {
            for hash in stride(from: 0, to: tile.hashes.count, by: 3) {
                let log = TiledLog(checkpoint, source: try store.flipping(path, hash: hash))
                for index in [0, 255, 256, 511, 512, 699] {
                    do {
                        let proof = try log.inclusionProof(of: Self.leaves[index], at: UInt64(index))
                        #expect(try proof == tree.inclusionProof(index: index))
                    } catch { refused += 1 }
                }
                // The walk from 300 never looks into the first tile.
                let forged = try? log.consistencyProof(from: 300, root: early.root)
                #expect(forged == (path.path == "tile/0/000" ? consistency : nil), "\(path) \(hash)")
            }
        }
        // Each hash stands beside, or under a sibling of, most of the six leaves.
        #expect(refused > 700)
        // A forged leaf hash is never proven, even when the tile holds the same forgery.
        let forgedLeaf = TiledLog(
            checkpoint, source: try store.flipping(TilePath(.hashes(level: 0), index: 0), hash: 9))
        let forgery = try VerificationTests.flipped(Self.leaves[9], bit: 5 * 8 + 4)
        #expect(throws: LogError.self) { try forgedLeaf.inclusionProof(of: forgery, at: 9) }
    }

    @Test("a cache asks for a tile once, and keeps to its capacity")
    func cache() throws {
        final class Counting: TileReader {
            let store: TileStore
            var reads = 0
            init(_ store: TileStore) { self.store = store }
            func hashes(at path: TilePath) throws -> [LogHash] {
                reads += 1
                return try store.hashes(at: path)
            }
        }
        let tree = MemoryTree(Self.leaves)
        let source = Counting(try Self.store(size: 66_000, tree: tree))
        let cached = TiledTree(size: 66_000, source: TileCache(source))
        #expect(
            try MerkleTree.inclusionProof(index: 4711, size: 66_000, reader: cached) == tree.inclusionProof(index: 4711)
        )
        // Own tiles of levels 0 and 1, and the right edge: 0/257.p, 1/001.p and 2/000.p.
        #expect(source.reads <= 5)
        let small = TileCache(source, capacity: 2)
        source.reads = 0
        for index: UInt64 in [0, 1, 0, 1, 2, 2, 0] {
            _ = try small.hashes(at: TilePath(.hashes(level: 0), index: index))
        }
        #expect(source.reads == 4)
    }

    @Test("a tile's file is its hashes, and has no other length")
    func files() throws {
        let path = TilePath(.hashes(level: 3), index: 12, width: 2)
        let tile = Tile(level: 3, index: 12, hashes: [.leaf([1]), .leaf([2])])
        #expect(tile.path == path)
        #expect(tile.bytes == LogHash.leaf([1]).bytes + LogHash.leaf([2]).bytes)
        #expect(try Tile(path: path, bytes: tile.bytes) == tile)
        #expect(try Tile(path: path, bytes: tile.bytes.lazy.map { $0 }) == tile)
        for count in [0, 1, 63, 65, 8192] {
            #expect(throws: LogError.tileBytes(width: 2, count: count)) {
                try Tile(path: path, bytes: [UInt8](repeating: 0, count: count))
            }
        }
        #expect(throws: LogError.tilePath("tile/entries/012.p/2")) {
            try Tile(path: TilePath(.entries, index: 12, width: 2), bytes: tile.bytes)
        }
    }
}
