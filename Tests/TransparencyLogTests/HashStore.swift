import TransparencyLog

/// A store of subtree hashes that counts its reads and has only what it was given.
final class HashStore: HashReader {
    struct Missing: Error {
        let level: Int
        let index: UInt64
    }

    struct Place: Hashable {
        let level: Int
        let index: UInt64
    }

    private var hashes: [Place: LogHash] = [:]
    private(set) var reads = 0

    var count: Int { hashes.count }

    func put(_ subtree: Subtree) {
        precondition(
            hashes.updateValue(subtree.hash, forKey: Place(level: subtree.level, index: subtree.index)) == nil,
            "a subtree is stored once")
    }

    func hash(level: Int, index: UInt64) throws -> LogHash {
        reads += 1
        guard let hash = hashes[Place(level: level, index: index)] else { throw Missing(level: level, index: index) }
        return hash
    }

    /// Runs a body and tells how many hashes it read.
    func reading<Result>(_ body: () throws -> Result) rethrows -> (Result, reads: Int) {
        let before = reads
        let result = try body()
        return (result, reads - before)
    }
}
