/// The tiles that a tree of `to` leaves has and a tree of `from` leaves has not, each at its latest width: what a log
/// must write when it grows. From 0, these are all tiles of the tree.
///
/// Lazy: a tree of 2^63 leaves may be asked about, and only the tiles looked at cost anything. Levels from the lowest,
/// tiles of a level from the left.
package struct TileGrowth: Sequence, Sendable {
    package let from: UInt64
    package let to: UInt64
    private let isEntries: Bool

    /// The hash tiles.
    /// - Throws: ``LogError/treeShrinks(from:to:)``.
    package init(from: UInt64 = 0, to: UInt64) throws(LogError) {
        try self.init(from: from, to: to, isEntries: false)
    }

    /// The entry bundles.
    /// - Throws: ``LogError/treeShrinks(from:to:)``.
    package static func entries(from: UInt64 = 0, to: UInt64) throws(LogError) -> TileGrowth {
        try TileGrowth(from: from, to: to, isEntries: true)
    }

    private init(from: UInt64, to: UInt64, isEntries: Bool) throws(LogError) {
        guard from <= to else { throw .treeShrinks(from: from, to: to) }
        self.from = from
        self.to = to
        self.isEntries = isEntries
    }

    /// How many tiles these are, without walking them.
    package var tileCount: UInt64 {
        var iterator = makeIterator()
        var count: UInt64 = 0
        while let indexes = iterator.indexes() {
            count += indexes.upperBound - indexes.lowerBound
            iterator.rise()
        }
        return count
    }

    package func makeIterator() -> Iterator { Iterator(from: from, to: to, isEntries: isEntries) }

    package struct Iterator: IteratorProtocol, Sendable {
        private let from: UInt64
        private let to: UInt64
        private let isEntries: Bool
        private var level = 0
        private var done: UInt64 = 0

        init(from: UInt64, to: UInt64, isEntries: Bool) {
            self.from = from
            self.to = to
            self.isEntries = isEntries
        }

        private func hashes(_ size: UInt64) -> UInt64 { size >> UInt64(TilePath.height * level) }

        /// The indexes of the tiles that differ at this level. Where none do, none do above.
        func indexes() -> Range<UInt64>? {
            let before = hashes(from)
            let after = hashes(to)
            guard before < after, !isEntries || level == 0 else { return nil }
            let width = UInt64(TilePath.fullWidth)
            return before / width..<(after - 1) / width + 1
        }

        mutating func rise() {
            level += 1
            done = 0
        }

        package mutating func next() -> TilePath? {
            while let indexes = indexes() {
                let index = indexes.lowerBound + done
                if index < indexes.upperBound {
                    done += 1
                    let left = hashes(to) - index * UInt64(TilePath.fullWidth)
                    return TilePath(
                        isEntries ? .entries : .hashes(level: level), index: index,
                        width: Int(Swift.min(left, UInt64(TilePath.fullWidth))))
                }
                rise()
            }
            return nil
        }
    }
}
