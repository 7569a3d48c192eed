import Testing
import TransparencyLog

@Suite struct TileGrowthTests {
    /// Straight from the specification: at level l there are ⌊size / 256^l⌋ hashes, in tiles of 256.
    static func tiles(size: Int) -> Set<TilePath> {
        var tiles: Set<TilePath> = []
        var hashes = size
        for level in 0..<8 where hashes > 0 {
            for index in 0..<hashes / 256 { tiles.insert(TilePath(.hashes(level: level), index: UInt64(index))) }
            if hashes % 256 > 0 {
                tiles.insert(
                    TilePath(.hashes(level: level), index: UInt64(hashes / 256), width: hashes % 256))
            }
            hashes /= 256
        }
        return tiles
    }

    static let sizes = [0, 1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_792, 70_000, 131_072]

    @Test("growing needs exactly the tiles that were not there, in order and without repeats")
    func growth() throws {
        for from in Self.sizes {
            for to in Self.sizes where to >= from {
                let growth = try TileGrowth(from: UInt64(from), to: UInt64(to))
                let walked = Array(growth)
                #expect(Set(walked) == Self.tiles(size: to).subtracting(Self.tiles(size: from)), "\(from) → \(to)")
                #expect(Set(walked).count == walked.count)
                #expect(growth.tileCount == UInt64(walked.count))
            }
        }
    }

    @Test("every growth among the first 1,200 sizes, by steps")
    func small() throws {
        for from in stride(from: 0, through: 1200, by: 13) {
            for to in stride(from: from, through: 1200, by: 17) {
                let walked = try Set(TileGrowth(from: UInt64(from), to: UInt64(to)))
                #expect(walked == Self.tiles(size: to).subtracting(Self.tiles(size: from)))
            }
        }
    }

    @Test("70,000 leaves have the tiles that the specification counts")
    func specification() throws {
        let tiles = Array(try TileGrowth(to: 70_000))
        func count(_ level: Int, partial: Bool) -> Int {
            tiles.count { $0.kind == .hashes(level: level) && $0.isPartial == partial }
        }
        #expect(count(0, partial: false) == 273)
        #expect(count(0, partial: true) == 1)
        #expect(count(1, partial: false) == 1)
        #expect(count(1, partial: true) == 1)
        #expect(count(2, partial: true) == 1)
        #expect(tiles.count == 277)
        let bundles = Array(try TileGrowth.entries(to: 70_000))
        #expect(bundles.count == 274)
        #expect(bundles.last?.path == "tile/entries/273.p/112")
        #expect(try TileGrowth.entries(from: 69_888, to: 70_000).map(\.path) == ["tile/entries/273.p/112"])
        #expect(try TileGrowth.entries(from: 70_000, to: 70_000).map(\.path).isEmpty)
    }

    @Test("the largest logs cost nothing to ask about")
    func largest() throws {
        let all = try TileGrowth(to: .max)
        #expect(all.tileCount == 72_340_172_838_076_673)
        #expect(all.first { _ in true }?.path == "tile/0/000")
        let last = try Array(TileGrowth(from: .max - 1, to: .max))
        #expect(last.map(\.width) == [255])
        let bundle = try Array(TileGrowth.entries(from: .max - 1, to: .max))
        #expect(bundle.map(\.path) == ["tile/entries/x072/x057/x594/x037/x927/935.p/255"])
        let carried = try Array(TileGrowth(from: 1 << 63 - 1, to: 1 << 63))
        #expect(carried.count == 8)
        #expect(carried.last == TilePath(.hashes(level: 7), index: 0, width: 128))
    }

    @Test("a tile is within a tree once the tree holds all of it")
    func within() {
        for size in [0, 1, 255, 256, 257, 511, 512, 700] {
            for kind in [.hashes(level: 0), .hashes(level: 1), .hashes(level: 8), .hashes(level: 63), .entries]
                as [TilePath.Kind]
            {
                let hashes =
                    if case .hashes(let level) = kind { level == 0 ? size : level == 1 ? size / 256 : 0 } else { size }
                for index in 0..<4 {
                    for width in [1, 2, 44, 188, 189, 255, 256] {
                        let tile = TilePath(kind, index: UInt64(index), width: width)
                        #expect(tile.isWithin(size: UInt64(size)) == (index * 256 + width <= hashes))
                    }
                }
            }
        }
        #expect(!TilePath(.entries, index: .max).isWithin(size: .max))
        #expect(TilePath(.entries, index: 1 << 56 - 1, width: 255).isWithin(size: .max))
        #expect(!TilePath(.entries, index: 1 << 56 - 1).isWithin(size: .max))
    }

    @Test("a log only grows")
    func shrinks() {
        #expect(throws: LogError.treeShrinks(from: 2, to: 1)) { try TileGrowth(from: 2, to: 1) }
        #expect(throws: LogError.treeShrinks(from: 2, to: 1)) { try TileGrowth.entries(from: 2, to: 1) }
    }
}
