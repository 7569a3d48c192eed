/// A whole tree in memory, for deliveries (引渡し) of up to some millions of leaves: 64 bytes per leaf.
package struct MemoryTree: Sendable {
    /// `levels[k][i]` is the complete subtree of level k and index i.
    private let levels: [[LogHash]]

    /// Hashes as many nodes as there are leaves.
    /// - Parameter leaves: leaf hashes, in order.
    package init(_ leaves: [LogHash]) {
        var levels = [leaves]
        while levels[levels.count - 1].count > 1 {
            let below = levels[levels.count - 1]
            levels.append(
                [LogHash](unsafeUninitializedCapacity: below.count / 2) { level, count in
                    for index in 0..<below.count / 2 {
                        level.initializeElement(at: index, to: .node(below[2 * index], below[2 * index + 1]))
                    }
                    count = below.count / 2
                })
        }
        self.levels = levels
    }

    package var count: Int { levels[0].count }

    package var leaves: [LogHash] { levels[0] }

    /// The root of all leaves.
    package var root: LogHash {
        count == 0 ? .emptyRoot : MerkleTree.hash(of: 0..<UInt64(count)) { level, index in levels[level][Int(index)] }
    }

    /// The inclusion proof of a leaf, for ``MerkleTree/verifyInclusion(leafHash:index:size:proof:root:)``.
    /// - Throws: ``LogError/leafOutside(index:size:)``.
    package func inclusionProof(index: Int) throws(LogError) -> [LogHash] {
        guard levels[0].indices.contains(index) else {
            throw .leafOutside(index: UInt64(clamping: index), size: UInt64(count))
        }
        return MerkleTree.inclusionPath(index: UInt64(index), size: UInt64(count)) { level, index in
            levels[level][Int(index)]
        }
    }
}

extension MemoryTree: HashReader {
    /// - Throws: ``LogError/leafOutside(index:size:)`` for a subtree that is not complete here.
    package func hash(level: Int, index: UInt64) throws(LogError) -> LogHash {
        guard levels.indices.contains(level), index < levels[level].count else {
            throw .leafOutside(index: index, size: UInt64(count))
        }
        return levels[level][Int(index)]
    }
}
