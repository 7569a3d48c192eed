/// The entries below one tile of level 0 (エントリー束), each led by its length in two bytes, big-endian
/// (c2sp.org/tlog-tiles, "Log entries").
package enum EntryBundle {
    /// Longest entry that two bytes can lead.
    package static let maximumEntryByteCount = 65_535

    /// - Parameter entries: 1...256, in order.
    /// - Throws: ``LogError/entryBundle(entries:)`` for another number; ``LogError/entryTooLong(count:)``.
    package static func encode(_ entries: some Collection<some Collection<UInt8>>) throws(LogError) -> [UInt8] {
        guard (1...TilePath.fullWidth).contains(entries.count) else { throw .entryBundle(entries: entries.count) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
        for entry in entries {
            guard entry.count <= maximumEntryByteCount else { throw .entryTooLong(count: entry.count) }
            bytes.append(UInt8(entry.count >> 8))
            bytes.append(UInt8(entry.count & 255))
            bytes += entry
        }
        return bytes
    }

    /// The entries, as slices of the bytes given.
    /// - Parameter count: how many there are, from the tile's path; 1...256.
    /// - Throws: ``LogError/entryBundle(entries:)`` unless the bytes are exactly so many entries.
    package static func decode(_ bytes: [UInt8], count: Int) throws(LogError) -> [ArraySlice<UInt8>] {
        guard (1...TilePath.fullWidth).contains(count) else { throw .entryBundle(entries: count) }
        var entries: [ArraySlice<UInt8>] = []
        entries.reserveCapacity(count)
        var start = 0
        for _ in 0..<count {
            guard bytes.count - start >= 2 else { throw .entryBundle(entries: count) }
            let length = Int(bytes[start]) << 8 | Int(bytes[start + 1])
            start += 2
            guard bytes.count - start >= length else { throw .entryBundle(entries: count) }
            entries.append(bytes[start..<start + length])
            start += length
        }
        guard start == bytes.count else { throw .entryBundle(entries: count) }
        return entries
    }

    /// The leaf hashes of a bundle's entries, without copying them: what its tile of level 0 must hold.
    /// - Throws: as ``decode(_:count:)``.
    package static func leafHashes(_ bytes: [UInt8], count: Int) throws(LogError) -> [LogHash] {
        LogHash.leaves(try decode(bytes, count: count))
    }
}
