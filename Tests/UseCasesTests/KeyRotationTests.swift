import Foundation
import Gateways
import Quantities
import Store
import Testing
import TransparencyLog
import UseCases

@Suite struct KeyRotationTests {
    private static let admin = Request(person: PersonID(known: "admin"))

    private static func signers(_ folder: DataFolder, _ keys: [String]) throws -> [Bool] {
        let note = try #require(try folder.store.read { try RecordLog.note(in: $0) })
        return keys.map { key in (try? note.verified(by: [NoteVerifier(vkey: key)])) != nil }
    }

    private static func keyFile(_ desk: LogDesk, _ name: String) -> URL { desk.data.appending(path: "keys/\(name)") }

    @Test("after two rotations all three keys sign, until their owner removes the old ones; the folder stays sound")
    func twice() throws {
        let desk = try LogDesk()
        try desk.grow(to: 7)
        _ = try ExportLog().run(on: desk.folder, into: desk.site)
        var keys = [desk.folder.verifierKey]
        for round in 1...2 {
            let rotated = try DataFolder.open(desk.data).rotateKey(by: Self.admin)
            #expect(rotated.answer.from == keys.last && rotated.records == [UInt64(6 + round)])
            keys.append(rotated.answer.to)
        }
        let folder = try DataFolder.open(desk.data)
        #expect(folder.verifierKey == keys[2])
        #expect(try Self.signers(folder, keys) == [true, true, true])
        for name in ["log.key", "log.key.1", "log.key.2"] {
            let path = Self.keyFile(desk, name).path
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        }
        // Whoever holds the first key sees the log whole, and learns the newest from it.
        #expect(try ExportLog().run(on: folder, into: desk.site).from == 7)
        let checked = try desk.check()
        #expect(checked.size == 9 && checked.keys == Array(keys.dropFirst()))

        try FileManager.default.removeItem(at: Self.keyFile(desk, "log.key.1"))
        try FileManager.default.removeItem(at: Self.keyFile(desk, "log.key.2"))
        try LogDesk.grow(DataFolder.open(desk.data), to: 11, naming: "Later")
        #expect(try Self.signers(folder, keys) == [false, false, true])
        let check = try CheckFolder().run(on: DataFolder.open(desk.data))
        #expect(check.isClean, "\(check.findings)")
        #expect(check.counts["rotations"] == 2)
        #expect(try ExportLog().run(on: DataFolder.open(desk.data), into: desk.site).size == 11)
    }

    @Test("the checkpoint of the rotation is signed by both keys, and a witness that knows the old one cosigns it")
    func both() throws {
        let desk = try LogDesk()
        try desk.grow(to: 5)
        let old = try NoteVerifier(vkey: desk.folder.verifierKey)
        let witness = try WitnessFolder(
            desk.data.deletingLastPathComponent().appending(path: "w"), name: "w.example", adding: [old]
        ) { Array(repeating: 1, count: $0) }
        let new = try desk.folder.rotateKey(by: Self.admin).answer.to
        #expect(try Self.signers(desk.folder, [old.vkey, new]) == [true, true])
        let note = try #require(try desk.folder.store.read { try RecordLog.note(in: $0) })
        let request = try AddCheckpointRequest(oldSize: 0, proof: [], note: note)
        #expect(try witness.cosign(request.bytes, at: 5).count == 1)
        // What is open with the old key signs nothing more.
        #expect(LogDesk.code { try LogDesk.grow(desk.folder, to: 9, naming: "x") } == "folder.key.other")
    }

    @Test("cut short after its commit, a rotation is finished by the next start; before it, nothing has changed")
    func cutShort() throws {
        let desk = try LogDesk()
        let old = desk.folder.verifierKey
        let files = FileManager.default
        let new = try desk.folder.rotateKey(by: Self.admin).answer.to
        // As it was between the commit and the renaming.
        try files.moveItem(at: Self.keyFile(desk, "log.key"), to: Self.keyFile(desk, "log.key.next"))
        try files.moveItem(at: Self.keyFile(desk, "log.key.1"), to: Self.keyFile(desk, "log.key"))
        #expect(try DataFolder.open(desk.data).verifierKey == new)
        #expect(!files.fileExists(atPath: Self.keyFile(desk, "log.key.next").path))
        #expect(files.fileExists(atPath: Self.keyFile(desk, "log.key.1").path))
        #expect(try String(contentsOf: Self.keyFile(desk, "log.vkey"), encoding: .utf8) == new + "\n")

        // As it was when the key had been made and nothing was committed: another person may not rotate.
        let stranger = Request(person: PersonID(known: "stranger"))
        let code = LogDesk.code { _ = try DataFolder.open(desk.data).rotateKey(by: stranger) }
        #expect(code == "person.unknown")
        #expect(files.fileExists(atPath: Self.keyFile(desk, "log.key.next").path))
        #expect(try DataFolder.open(desk.data).verifierKey == new)
        let third = try DataFolder.open(desk.data).rotateKey(by: Self.admin).answer
        #expect(third.from == new && third.to != old)
        #expect(try CheckFolder().run(on: DataFolder.open(desk.data)).isClean)
    }

    @Test("the same id again rotates once")
    func again() throws {
        let desk = try LogDesk()
        let request = Request(person: PersonID(known: "admin"), id: "rotation-1")
        let first = try DataFolder.open(desk.data).rotateKey(by: request)
        let second = try DataFolder.open(desk.data).rotateKey(by: request)
        #expect(second.wasKnown && second.answer.to == first.answer.to)
        #expect(try DataFolder.open(desk.data).verifierKey == first.answer.to)
    }

    @Test("an old key brought back signs nothing, and the check says so")
    func oldKey() throws {
        let desk = try LogDesk()
        _ = try desk.folder.rotateKey(by: Self.admin)
        let files = FileManager.default
        try files.removeItem(at: Self.keyFile(desk, "log.key"))
        try files.moveItem(at: Self.keyFile(desk, "log.key.1"), to: Self.keyFile(desk, "log.key"))
        let folder = try DataFolder.open(desk.data)
        #expect(LogDesk.code { try LogDesk.grow(folder, to: 9, naming: "x") } == "folder.key.other")
        #expect(try CheckFolder.log.run(on: folder).findings.map(\.code).contains("fsck.key.other"))
    }
}
