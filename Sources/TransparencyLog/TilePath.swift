/// Where a tile stands in the static files of a log (c2sp.org/tlog-tiles): `tile/<level>/<index>[.p/<width>]` for
/// hashes, `tile/entries/<index>[.p/<width>]` for the entries below a tile of level 0.
///
/// A tile (タイル) is 256 neighbouring hashes: at level l, the roots of subtrees of 256^l leaves each. The rightmost of a
/// level may be partial, that is narrower; its path then says how wide it is, so no file ever changes. The index is
/// written in groups of three digits, all but the last marked with an x: 1234067 is `x001/x234/067`.
package struct TilePath: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Level 0...63; a tree of fewer than 2^64 leaves has none above 7.
        case hashes(level: Int)
        case entries
    }

    /// A tile spans this many levels of the tree.
    package static let height = 8
    /// Hashes or entries in a full tile.
    package static let fullWidth = 256

    package let kind: Kind
    /// Counts tiles of one level from the left.
    package let index: UInt64
    /// Hashes or entries, 1...256.
    package let width: Int

    /// Precondition: the level is in 0...63, the width in 1...256.
    package init(_ kind: Kind, index: UInt64, width: Int = fullWidth) {
        if case .hashes(let level) = kind { precondition((0...63).contains(level), "a tile has a level of 0...63") }
        precondition((1...Self.fullWidth).contains(width), "a tile has a width of 1...256")
        self.kind = kind
        self.index = index
        self.width = width
    }

    package var isPartial: Bool { width < Self.fullWidth }

    /// The full tile that takes this one's place once the log has grown, and from which this one can be read.
    package var full: TilePath { TilePath(kind, index: index) }

    /// Whether a tree of so many leaves holds all of this tile, so that a server may give it: as it is in that tree, or
    /// the beginning of a wider one.
    package func isWithin(size: UInt64) -> Bool {
        let hashes = if case .hashes(let level) = kind { size >> UInt64(Self.height * level) } else { size }
        let fullTiles = hashes / UInt64(Self.fullWidth)
        return index < fullTiles || index == fullTiles && width <= Int(hashes % UInt64(Self.fullWidth))
    }

    /// The rightmost partial hash tiles of a tree, lowest level first: at most one a level, so at most eight.
    package static func partials(size: UInt64) -> [TilePath] {
        (0..<UInt64.bitWidth / height).compactMap { level in
            let hashes = size >> UInt64(height * level)
            let width = Int(hashes % UInt64(fullWidth))
            return width == 0 ? nil : TilePath(.hashes(level: level), index: hashes >> UInt64(height), width: width)
        }
    }
}
