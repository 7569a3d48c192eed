/// A tile with its hashes; 32 bytes each, one after the other, is the file.
package struct Tile: Hashable, Sendable {
    package let level: Int
    package let index: UInt64
    /// 1...256 hashes.
    package let hashes: [LogHash]

    /// Precondition: the level is in 0...63 and there are 1...256 hashes.
    package init(level: Int, index: UInt64, hashes: [LogHash]) {
        self.level = level
        self.index = index
        self.hashes = hashes
        _ = path
    }

    /// Reads the file of a hash tile. Its hashes are believed until a root has been recomputed from them.
    /// - Throws: ``LogError/tileBytes(width:count:)`` for another length; ``LogError/tilePath(_:)`` for a path of
    ///   entries.
    package init(path: TilePath, bytes: some Collection<UInt8>) throws(LogError) {
        guard case .hashes(let level) = path.kind else { throw .tilePath(path.path) }
        guard bytes.count == path.width * LogHash.byteCount else {
            throw .tileBytes(width: path.width, count: bytes.count)
        }
        let hashes = [LogHash](unsafeUninitializedCapacity: path.width) { hashes, count in
            UnsafeMutableRawBufferPointer(hashes).copyBytes(from: bytes)
            count = path.width
        }
        self.init(level: level, index: path.index, hashes: hashes)
    }

    package var path: TilePath { TilePath(.hashes(level: level), index: index, width: hashes.count) }

    /// The file.
    package var bytes: [UInt8] { hashes.withUnsafeBytes { Array($0) } }
}

extension ArraySlice<LogHash> {
    /// The root over 2^n hashes that are the roots of equally large subtrees.
    var folded: LogHash {
        if count == 1 { return self[startIndex] }
        let middle = startIndex + count / 2
        return .node(self[..<middle].folded, self[middle...].folded)
    }
}
