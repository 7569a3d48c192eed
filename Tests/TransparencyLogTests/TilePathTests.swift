import Testing

@testable import TransparencyLog

@Suite struct TilePathTests {
    @Test(
        "paths are those of the specification, and read back",
        arguments: [
            (TilePath(.hashes(level: 0), index: 1_234_067), "tile/0/x001/x234/067"),
            (TilePath(.hashes(level: 0), index: 0), "tile/0/000"),
            (TilePath(.hashes(level: 1), index: 7), "tile/1/007"),
            (TilePath(.hashes(level: 63), index: 999), "tile/63/999"),
            (TilePath(.hashes(level: 2), index: 1000), "tile/2/x001/000"),
            (TilePath(.hashes(level: 0), index: 273, width: 112), "tile/0/273.p/112"),
            (TilePath(.hashes(level: 2), index: 0, width: 1), "tile/2/000.p/1"),
            (TilePath(.entries, index: 273, width: 112), "tile/entries/273.p/112"),
            (TilePath(.entries, index: 1_000_000), "tile/entries/x001/x000/000"),
            (
                TilePath(.hashes(level: 0), index: 123_456_789_001, width: 255),
                "tile/0/x123/x456/x789/001.p/255"
            ),
            (TilePath(.entries, index: .max), "tile/entries/x018/x446/x744/x073/x709/x551/615"),
        ])
    func golden(tile: TilePath, path: String) throws {
        #expect(tile.path == path)
        #expect("\(tile)" == path)
        #expect(try TilePath(path: path) == tile)
    }

    @Test(
        "other spellings are refused",
        arguments: [
            "", "/", "tile", "tile/", "tile/0", "tile/0/", "/tile/0/000", "tile/0/000/", "tile//000", "Tile/0/000",
            "tile/00/000", "tile/01/000", "tile/64/000", "tile/-1/000", "tile/+1/000", "tile/ 1/000", "tile/a/000",
            "tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/1000", "tile/0/x000/000", "tile/0/x001", "tile/0/001/000",
            "tile/0/x001/x000", "tile/0/x01/000", "tile/0/X001/000", "tile/0/x1/000", "tile/0/xx01/000",
            "tile/0/+01", "tile/0/-01", "tile/0/ 01", "tile/0/０００", "tile/0/0a0", "tile/0/000.p", "tile/0/000.p/",
            "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/+1", "tile/0/000.p/-1",
            "tile/0/000.p/1/", "tile/0/000.p/1/2", "tile/0/000.P/1", "tile/0/000.p.p/1", "tile/0/000/1",
            "tile/0/000.p1",
            "tile/entries/0", "tile/Entries/000", "tile/entries/x000/001", "tile/data/000", "tile/8/0/000",
            "tile/0/x018/x446/x744/x073/x709/x551/616", "tile/0/x999/x999/x999/x999/x999/x999/999",
            "tile/0/000\n", " tile/0/000", "tile/0/000?", "tile/0/../0/000", "tile\u{0}/0/000",
            "tile/0/x\u{301}001/000",
        ])
    func refused(path: String) {
        #expect(throws: LogError.tilePath(path)) { try TilePath(path: path) }
    }

    @Test("a huge path is refused with only its beginning in the error")
    func huge() {
        let path = "tile/0/" + String(repeating: "x001/", count: 100_000) + "000"
        #expect(throws: LogError.tilePath(LogError.excerpt(path))) { try TilePath(path: path) }
    }

    @Test("a path with any byte changed is refused, or is another tile's path")
    func bytes() throws {
        for path in ["tile/0/x001/x234/067.p/25", "tile/entries/x001/234"] {
            let tile = try TilePath(path: path)
            for index in path.utf8.indices {
                for byte in UInt8.min...127 {
                    var changed = Array(path.utf8)
                    let place = path.utf8.distance(from: path.utf8.startIndex, to: index)
                    guard changed[place] != byte else { continue }
                    changed[place] = byte
                    let text = String(decoding: changed, as: UTF8.self)
                    guard let read = try? TilePath(path: text) else { continue }
                    #expect(read != tile)
                    #expect(read.path == text)
                }
            }
        }
    }

    @Test("the partial tiles of 70,000 leaves are those of the specification's example")
    func partials() {
        #expect(
            TilePath.partials(size: 70_000).map(\.path) == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"])
        #expect(TilePath.partials(size: 0).isEmpty)
        #expect(TilePath.partials(size: 256).map(\.path) == ["tile/1/000.p/1"])
        #expect(TilePath.partials(size: 65_536).map(\.path) == ["tile/2/000.p/1"])
        #expect(TilePath.partials(size: .max).count == 8)
        #expect(TilePath.partials(size: .max).allSatisfy { $0.width == 255 })
        #expect(TilePath(.entries, index: 5, width: 9).full == TilePath(.entries, index: 5))
    }
}
