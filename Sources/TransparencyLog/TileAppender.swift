/// A log that grows, as seen by its tiles: appends leaf hashes and says which tiles that changed, so that a store
/// writes only those.
///
/// It holds the rightmost partial tile of each level, at most 8 × 8 KiB whatever the size of the log, and hashes one
/// node a leaf on average. It is a value: keep the old one until the tiles are stored, and a failed write changes
/// nothing.
package struct TileAppender: Sendable {
    private var frontier: Frontier
    /// The hashes of the rightmost partial tile of each level; none where the level ends with a full tile.
    private var rightmost: [[LogHash]]

    /// An empty log.
    package init() {
        frontier = Frontier()
        rightmost = Array(repeating: [], count: UInt64.bitWidth / TilePath.height)
    }

    /// A log as it was stored, once the tiles have been recomputed to its root.
    /// - Parameter partials: the tiles that ``TilePath/partials(size:)`` names, in its order.
    /// - Throws: ``LogError/tileShape(size:tiles:)`` when these are other tiles;
    ///   ``LogError/rootMismatch(expected:computed:)``.
    package init(size: UInt64, root: LogHash, partials: [Tile]) throws(LogError) {
        guard partials.map(\.path) == TilePath.partials(size: size) else {
            throw .tileShape(size: size, tiles: partials.count)
        }
        self.init()
        var hashes: [LogHash] = []
        for tile in partials.reversed() {
            rightmost[tile.level] = tile.hashes
            var start = 0
            for bit in (0..<TilePath.height).reversed() where tile.hashes.count & 1 << bit != 0 {
                hashes.append(tile.hashes[start..<start + 1 << bit].folded)
                start += 1 << bit
            }
        }
        frontier = try Frontier(size: size, hashes: hashes)
        guard self.root == root else { throw .rootMismatch(expected: root, computed: self.root) }
    }

    /// A log as it was stored, its tiles read from there.
    /// - Throws: as ``init(size:root:partials:)``, and what the source throws.
    package init(size: UInt64, root: LogHash, source: some TileReader) throws {
        let partials = try TilePath.partials(size: size).map { path in
            let hashes = try source.hashes(at: path)
            guard case .hashes(let level) = path.kind, hashes.count >= path.width else {
                throw LogError.tileBytes(width: path.width, count: hashes.count * LogHash.byteCount)
            }
            return Tile(level: level, index: path.index, hashes: Array(hashes.prefix(path.width)))
        }
        try self.init(size: size, root: root, partials: partials)
    }

    /// Leaves so far.
    package var size: UInt64 { frontier.size }

    /// The root of the leaves so far; at most 63 hashes are computed.
    package var root: LogHash { frontier.root }

    /// The rightmost partial tiles, lowest level first.
    package var partials: [Tile] {
        rightmost.indices.filter { !rightmost[$0].isEmpty }.map { tile(at: $0) }
    }

    private func tile(at level: Int) -> Tile {
        Tile(
            level: level, index: size >> UInt64(TilePath.height * level) / UInt64(TilePath.fullWidth),
            hashes: rightmost[level])
    }

    /// Appends a leaf hash and hands over each tile it fills, lowest level first.
    package mutating func append(_ leaf: LogHash, filled: (Tile) -> Void) {
        frontier.append(leaf) { subtree in
            guard subtree.level % TilePath.height == 0 else { return }
            let level = subtree.level / TilePath.height
            rightmost[level].append(subtree.hash)
            guard rightmost[level].count == TilePath.fullWidth else { return }
            filled(
                Tile(level: level, index: subtree.index / UInt64(TilePath.fullWidth), hashes: rightmost[level]))
            rightmost[level] = []
            rightmost[level].reserveCapacity(TilePath.fullWidth)
        }
    }

    /// Appends leaf hashes. Gives the tiles that differ from before, each once at its latest width: those of
    /// ``TileGrowth``, full ones first. They take 32 bytes a leaf, so append a long log in parts.
    package mutating func append(contentsOf leaves: some Sequence<LogHash>) -> [Tile] {
        let before = size
        var changed: [Tile] = []
        for leaf in leaves { append(leaf) { changed.append($0) } }
        for level in rightmost.indices where !rightmost[level].isEmpty {
            let shift = UInt64(TilePath.height * level)
            if before >> shift < size >> shift { changed.append(tile(at: level)) }
        }
        return changed
    }
}
