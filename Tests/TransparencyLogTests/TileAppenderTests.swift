import Testing
import TransparencyLog

@Suite struct TileAppenderTests {
    static let leaves = TiledTreeTests.leaves

    @Test(
        "appending gives the tiles that a tree of that size has, whatever the batches",
        arguments: [1, 7, 256, 1000, 65_999])
    func batches(step: Int) throws {
        var appender = TileAppender()
        var store = TileStore()
        var from = 0
        let size = step == 1 ? 1100 : 66_000
        while from < size {
            let to = min(from + step, size)
            let changed = appender.append(contentsOf: Self.leaves[from..<to])
            #expect(Set(changed.map(\.path)) == Set(try TileGrowth(from: UInt64(from), to: UInt64(to))))
            #expect(Set(changed.map(\.path)).count == changed.count)
            store.put(changed)
            from = to
        }
        let tree = MemoryTree(Array(Self.leaves.prefix(size)))
        #expect(appender.size == UInt64(size))
        #expect(appender.root == tree.root)
        let expected = try TiledTreeTests.store(size: size, tree: tree)
        for (path, tile) in expected.tiles { #expect(store.tiles[path] == tile, "\(path)") }
        #expect(appender.partials == TilePath.partials(size: UInt64(size)).compactMap { expected.tiles[$0] })
    }

    @Test("a stored log goes on where it was, from its partial tiles alone")
    func resuming() throws {
        var whole = TileAppender()
        var store = TileStore()
        for (index, leaf) in Self.leaves.prefix(70 * 256 + 3).enumerated() {
            if index % 4111 == 0 || (250...260).contains(index) || index % 256 < 2 && index < 2000 {
                var resumed = try TileAppender(size: whole.size, root: whole.root, partials: whole.partials)
                #expect(resumed.root == whole.root)
                #expect(resumed.size == UInt64(index))
                let read = try TileAppender(size: whole.size, root: whole.root, source: store)
                #expect(read.partials == whole.partials)
                var other = whole
                let next = Self.leaves[index..<index + 300]
                #expect(resumed.append(contentsOf: next) == other.append(contentsOf: next))
                #expect(resumed.root == other.root)
            }
            store.put(whole.append(contentsOf: CollectionOfOne(leaf)))
        }
    }

    @Test("a log whose stored tiles do not make its root does not open, whichever byte is wrong")
    func forged() throws {
        var appender = TileAppender()
        _ = appender.append(contentsOf: Self.leaves.prefix(256 * 3 + 5))
        let partials = appender.partials
        #expect(partials.map(\.path.path) == ["tile/0/003.p/5", "tile/1/000.p/3"])
        for (place, tile) in partials.enumerated() {
            for byte in tile.bytes.indices {
                var bytes = tile.bytes
                bytes[byte] ^= 0x01
                var forged = partials
                forged[place] = try Tile(path: tile.path, bytes: bytes)
                #expect(throws: LogError.self) {
                    try TileAppender(size: appender.size, root: appender.root, partials: forged)
                }
            }
        }
        for wrong in [[], [partials[0]], partials.reversed(), partials + [partials[0]]] as [[Tile]] {
            #expect(throws: LogError.tileShape(size: appender.size, tiles: wrong.count)) {
                try TileAppender(size: appender.size, root: appender.root, partials: wrong)
            }
        }
        #expect(throws: LogError.tileShape(size: appender.size + 1, tiles: 2)) {
            try TileAppender(size: appender.size + 1, root: appender.root, partials: partials)
        }
        #expect(throws: LogError.rootMismatch(expected: .emptyRoot, computed: appender.root)) {
            try TileAppender(size: appender.size, root: .emptyRoot, partials: partials)
        }
        #expect(throws: TileStore.Missing.self) {
            try TileAppender(size: appender.size, root: appender.root, source: TileStore())
        }
    }

    @Test("the largest log appends its last leaf")
    func largest() throws {
        let hash = LogHash.leaf([1])
        let size = UInt64.max - 1
        let partials = TilePath.partials(size: size).map { path in
            guard case .hashes(let level) = path.kind else { preconditionFailure("partials are hash tiles") }
            return Tile(level: level, index: path.index, hashes: Array(repeating: hash, count: path.width))
        }
        // The root is not known beforehand, so it is read from the refusal.
        var root = LogHash.emptyRoot
        do { _ = try TileAppender(size: size, root: root, partials: partials) } catch {
            guard case .rootMismatch(_, let computed) = error else { throw error }
            root = computed
        }
        var appender = try TileAppender(size: size, root: root, partials: partials)
        let changed = appender.append(contentsOf: CollectionOfOne(hash))
        #expect(changed.map(\.path) == Array(try TileGrowth(from: size, to: .max)))
        #expect(appender.size == .max)
    }

    @Test("an empty log has the empty root, and appending nothing changes nothing")
    func empty() throws {
        var appender = TileAppender()
        #expect(appender.root == .emptyRoot)
        #expect(appender.append(contentsOf: []).isEmpty)
        #expect(try TileAppender(size: 0, root: .emptyRoot, partials: []).size == 0)
    }
}
