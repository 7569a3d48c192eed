import Foundation
import Gateways
import Quantities
import Store
import Testing
import TransparencyLog
import UseCases

@Suite struct ExportLogTests {
    @Test("an export continues the one before it, across full tiles, and a stranger finds every size whole")
    func grows() throws {
        let desk = try LogDesk()
        var earlier: [UInt8]?
        for size in [5, 6, 255, 256, 257, 300] as [UInt64] {
            try desk.grow(to: size)
            let done = try ExportLog().run(on: desk.folder, into: desk.site)
            #expect(done.size == size)
            let checked = try desk.check(since: earlier)
            #expect(checked.size == size)
            #expect(earlier == nil || checked.continues == done.from)
            // Unchanged, it writes nothing.
            let again = try ExportLog().run(on: desk.folder, into: desk.site)
            #expect(again.filesWritten == 0 && again.filesRemoved == 0)
            earlier = try desk.bytes("checkpoint")
        }
        // The full tile is there, its narrower ones are gone; those of the next tile stay.
        #expect(try desk.names("tile/0") == ["000", "001.p"])
        #expect(try desk.names("tile/entries/001.p") == ["1", "44"])
    }

    @Test("what is served is what is exported, and what was partial once is still there")
    func served() throws {
        let desk = try LogDesk()
        try desk.grow(to: 300)
        _ = try ExportLog().run(on: desk.folder, into: desk.site)
        let site = PublishLog().site(of: desk.folder)
        for path in [
            "checkpoint", "log.vkey", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44",
        ] {
            #expect(try site.answer(WebRequest("GET", "/" + path)).body == desk.bytes(path), "\(path)")
        }
        let partial = try site.answer(WebRequest("GET", "/tile/0/000.p/7")).body
        #expect(try partial == Array(desk.bytes("tile/0/000").prefix(7 * 32)))
        for path in ["tile/0/001", "tile/0/001.p/45", "tile/1/000.p/2", "tile/2/000.p/1", "tile/entries/001.p/45"] {
            #expect(try site.answer(WebRequest("GET", "/" + path)).status == 404, "\(path)")
        }
    }

    @Test("a stranger sees a change in any file")
    func altered() throws {
        let desk = try LogDesk()
        try desk.grow(to: 300)
        _ = try ExportLog().run(on: desk.folder, into: desk.site)
        let files = [
            "checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000",
            "tile/entries/001.p/44",
        ]
        for path in files {
            let bytes = try desk.bytes(path)
            for place in [0, bytes.count / 2, bytes.count - 1] {
                var forged = bytes
                forged[place] ^= 1
                try desk.write(forged, path)
                #expect(throws: (any Error).self, "\(path), byte \(place)") { try desk.check() }
            }
            for other in [bytes.dropLast(), bytes + [0], []] {
                try desk.write(Array(other), path)
                #expect(throws: (any Error).self, "\(path), \(other.count) bytes") { try desk.check() }
            }
            try FileManager.default.removeItem(at: desk.site.appending(path: path))
            #expect(throws: (any Error).self, "\(path), gone") { try desk.check() }
            try desk.write(bytes, path)
        }
        #expect(try desk.check().size == 300)
    }

    @Test("a folder of more records, of another history or of another log is not touched")
    func refused() throws {
        let desk = try LogDesk()
        let copy = try TemporaryFolder()
        try FileManager.default.removeItem(at: copy.url)
        try FileManager.default.copyItem(at: desk.data, to: copy.url)
        try desk.grow(to: 8)
        _ = try ExportLog().run(on: desk.folder, into: desk.site)
        let published = try desk.bytes("checkpoint")

        let restored = try DataFolder.open(copy.url)
        #expect(LogDesk.code { _ = try ExportLog().run(on: restored, into: desk.site) } == "log.export.ahead")
        try LogDesk.grow(restored, to: 9, naming: "another")
        #expect(LogDesk.code { _ = try ExportLog().run(on: restored, into: desk.site) } == "log.export.fork")
        let other = try LogDesk()
        #expect(LogDesk.code { _ = try ExportLog().run(on: other.folder, into: desk.site) } == "log.export.otherLog")
        #expect(try desk.bytes("checkpoint") == published)
        #expect(
            LogDesk.code { _ = try ExportLog(cosignedOnly: true).run(on: desk.folder, into: desk.site) }
                == "log.notCosigned")
        // Whoever kept the checkpoint sees the fork, too.
        let forked = try TemporaryFolder()
        _ = try ExportLog().run(on: restored, into: forked.url)
        let trust = try LogTrust(vkey: desk.folder.verifierKey, policy: nil)
        let check = CheckStaticLog(site: StaticLog(forked.url), trust: trust, since: published)
        #expect(LogDesk.code { _ = try check.run() } == "log.static.rewritten")
        let back = CheckStaticLog(
            site: StaticLog(desk.site), trust: trust,
            since: try [UInt8](Data(contentsOf: forked.url.appending(path: "checkpoint"))))
        #expect(LogDesk.code { _ = try back.run() } == "log.static.shrunk")
    }

    @Test("two exports never write to one folder at once")
    func alone() throws {
        let desk = try LogDesk()
        try FileManager.default.createDirectory(at: desk.site, withIntermediateDirectories: true)
        let lock = try FolderLock(desk.site, file: ".lock")
        #expect(LogDesk.code { _ = try ExportLog().run(on: desk.folder, into: desk.site) } == "gateway.folder.inUse")
        withExtendedLifetime(lock) {}
    }

    @Test("an export cut short before its checkpoint is done again by the next")
    func cutShort() throws {
        let desk = try LogDesk()
        try desk.grow(to: 6)
        _ = try ExportLog().run(on: desk.folder, into: desk.site)
        let before = try desk.bytes("checkpoint")
        try desk.grow(to: 270)
        _ = try ExportLog().run(on: desk.folder, into: desk.site)
        // As it would be had the power gone just before the checkpoint was written, with one file half-written.
        try desk.write(before, "checkpoint")
        try desk.write([1, 2, 3], "tile/0/000")
        #expect(try ExportLog().run(on: desk.folder, into: desk.site).from == 6)
        #expect(try desk.check().size == 270)
    }
}
