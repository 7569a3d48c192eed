import TransparencyLog

/// Tiles in memory, as a folder would hold them, with what a test needs to harm them.
struct TileStore: TileReader {
    struct Missing: Error { let path: TilePath }

    private(set) var tiles: [TilePath: Tile] = [:]

    mutating func put(_ tile: Tile) { tiles[tile.path] = tile }

    mutating func put(_ all: [Tile]) { for tile in all { put(tile) } }

    mutating func remove(_ path: TilePath) { tiles[path] = nil }

    /// Like a server that has dropped a partial tile and gives the full one.
    func hashes(at path: TilePath) throws -> [LogHash] {
        guard let tile = tiles[path] ?? tiles[path.full] else { throw Missing(path: path) }
        return tile.hashes
    }

    /// The same tiles with one bit changed in one hash.
    func flipping(_ path: TilePath, hash: Int) throws -> TileStore {
        guard let tile = tiles[path] else { throw Missing(path: path) }
        var bytes = tile.bytes
        bytes[hash * 32 + 5] ^= 0x10
        var copy = self
        copy.put(try Tile(path: path, bytes: bytes))
        return copy
    }
}
