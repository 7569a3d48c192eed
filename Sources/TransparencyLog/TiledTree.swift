/// The complete subtrees of a tree of a given size, read from its tiles: the one at level l comes from a tile of level
/// l / 8, and costs at most 127 hashes.
///
/// The tiles are believed. What is made of them proves nothing until it has been checked against a signed root; ask
/// ``TiledLog``, which does.
package struct TiledTree<Source: TileReader>: HashReader {
    /// Leaves.
    package let size: UInt64
    private let source: Source

    package init(size: UInt64, source: Source) {
        self.size = size
        self.source = source
    }

    /// - Throws: ``LogError/leafOutside(index:size:)`` for a subtree that is not complete in this tree;
    ///   ``LogError/tileBytes(width:count:)`` when the source gives a narrower tile; and what the source throws.
    package func hash(level: Int, index: UInt64) throws -> LogHash {
        guard (0..<UInt64.bitWidth).contains(level), index < size >> UInt64(level) else {
            throw LogError.leafOutside(index: index, size: size)
        }
        let inside = UInt64(level % TilePath.height)
        let tileLevel = level / TilePath.height
        let first = index << inside
        let tile = first / UInt64(TilePath.fullWidth)
        let width = min(
            size >> UInt64(level - Int(inside)) - tile * UInt64(TilePath.fullWidth), UInt64(TilePath.fullWidth))
        let path = TilePath(.hashes(level: tileLevel), index: tile, width: Int(width))
        let hashes = try source.hashes(at: path)
        guard (path.width...TilePath.fullWidth).contains(hashes.count) else {
            throw LogError.tileBytes(width: path.width, count: hashes.count * LogHash.byteCount)
        }
        let start = Int(first % UInt64(TilePath.fullWidth))
        return hashes[start..<start + 1 << Int(inside)].folded
    }
}
