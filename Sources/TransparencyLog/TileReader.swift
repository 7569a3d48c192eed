/// Where the tiles of a log come from: a folder, a database, another log's server.
package protocol TileReader {
    /// The hashes of a hash tile: as many as the path is wide, or more where the tile has since grown (a log may drop a
    /// partial tile once the full one is there).
    /// - Throws: whatever the source throws; a missing tile is an error.
    func hashes(at path: TilePath) throws -> [LogHash]
}

/// A source that remembers the tiles it was last asked for, since a proof asks for the same few again and again. Keep
/// one for one task; it is not shared.
package final class TileCache<Source: TileReader>: TileReader {
    private let source: Source
    private let capacity: Int
    private var tiles: [TilePath: [LogHash]] = [:]

    /// - Parameter capacity: tiles of at most 8 KiB that are kept; all are dropped when there would be more.
    package init(_ source: Source, capacity: Int = 64) {
        self.source = source
        self.capacity = capacity
    }

    package func hashes(at path: TilePath) throws -> [LogHash] {
        if let known = tiles[path] { return known }
        let hashes = try source.hashes(at: path)
        if tiles.count >= capacity { tiles.removeAll(keepingCapacity: true) }
        tiles[path] = hashes
        return hashes
    }
}
