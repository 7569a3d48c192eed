import Testing
import TransparencyLog

@Suite struct EntryBundleTests {
    static let entries: [[UInt8]] = [[0xAA], [], Array(repeating: 7, count: 300)]
    static let bytes: [UInt8] = [0, 1, 0xAA, 0, 0, 1, 44] + Array(repeating: 7, count: 300)

    @Test("each entry is led by its length, big-endian")
    func golden() throws {
        #expect(try EntryBundle.encode(Self.entries) == Self.bytes)
        #expect(try EntryBundle.decode(Self.bytes, count: 3).map { Array($0) } == Self.entries)
        #expect(try EntryBundle.leafHashes(Self.bytes, count: 3) == Self.entries.map { .leaf($0) })
    }

    @Test("a bundle cut short anywhere, with a byte more, or of another number of entries is refused")
    func truncated() {
        for count in 0..<Self.bytes.count {
            #expect(throws: LogError.entryBundle(entries: 3)) {
                try EntryBundle.decode(Array(Self.bytes.prefix(count)), count: 3)
            }
        }
        #expect(throws: LogError.entryBundle(entries: 3)) { try EntryBundle.decode(Self.bytes + [0], count: 3) }
        for count in [-1, 0, 1, 2, 4, 256, 257, Int.max] {
            #expect(throws: LogError.entryBundle(entries: count)) { try EntryBundle.decode(Self.bytes, count: count) }
        }
    }

    @Test("a bundle with any byte changed is refused, or has another leaf hash")
    func bytes() throws {
        let hashes = try EntryBundle.leafHashes(Self.bytes, count: 3)
        for index in Self.bytes.indices {
            for bit in 0..<8 {
                var forged = Self.bytes
                forged[index] ^= 1 << UInt8(bit)
                #expect((try? EntryBundle.leafHashes(forged, count: 3)) != hashes)
            }
        }
    }

    @Test("entries up to 65,535 bytes fit, and 1 to 256 of them")
    func limits() throws {
        let longest = [UInt8](repeating: 1, count: 65_535)
        let bundle = try EntryBundle.encode([longest])
        #expect(bundle.prefix(2) == [255, 255])
        #expect(try EntryBundle.decode(bundle, count: 1) == [longest[...]])
        #expect(throws: LogError.entryTooLong(count: 65_536)) { try EntryBundle.encode([[1], longest + [1]]) }
        let full = Array(repeating: [UInt8(9)], count: 256)
        #expect(try EntryBundle.decode(EntryBundle.encode(full), count: 256).count == 256)
        #expect(throws: LogError.entryBundle(entries: 257)) { try EntryBundle.encode(full + [[9]]) }
        #expect(throws: LogError.entryBundle(entries: 0)) { try EntryBundle.encode([] as [[UInt8]]) }
    }

    @Test("many leaves hash as each does, of every length around the block and the buffer")
    func leaves() {
        let entries = [0, 1, 54, 55, 56, 63, 64, 65, 1022, 1023, 1024, 1025, 70_000].map { count in
            (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        }
        let expected = entries.map { LogHash.sha256([0x00] + $0) }
        #expect(LogHash.leaves(entries) == expected)
        #expect(LogHash.leaves(entries.map { $0.lazy.map { $0 } }) == expected)
        #expect(LogHash.leaves([] as [[UInt8]]).isEmpty)
    }
}
