import Foundation
import Quantities
import SQL
import Store
import Testing
import TestPostgreSQL
import UseCases

@Suite struct RestoreTests {
    @Test("a restored folder is whole, explains its tonnes, and goes on working", arguments: FolderKind.here)
    func whole(_ kind: FolderKind) throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let url = temporary.url.appending(path: "restored")
        let answer = try RestoreFolder(from: file(kept.backupWithKeys, in: temporary), database: kind.address())
            .run(at: url)
        #expect(answer.hasSigningKey && answer.verifierKey == kept.verifierKey)
        let folder = try DataFolder.open(url, clock: SmallProject.clock)
        let check = try CheckFolder().run(on: folder)
        #expect(check.isClean, "\(check.findings)")
        #expect(try folder.backup(in: temporary.url) == kept.backup)
        #expect(
            try folder.answer(ExportBundle(first: kept.serial, last: kept.serial, disclosesReadings: true), to: .owner)
                == kept.bundle)
        #expect(try !folder.answer(ExplainSerial(serial: kept.serial), to: .owner).steps.isEmpty)
        _ = try folder.run(
            RegisterPerson(
                StoredPerson(
                    id: PersonID(known: "new"), organisation: OrganisationID(known: "o"), roles: [.auditor], name: "N")),
            by: Request(person: Party.administrator.person.id))
        #expect(try CheckFolder().run(on: folder).isClean)
    }

    @Test("a folder moves from one engine to the other and back, and nothing is another", arguments: FolderKind.here)
    func moving(_ kind: FolderKind) throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        var backup = kept.backup
        for (number, kind) in [kind, .sqlite, kind].enumerated() {
            let url = temporary.url.appending(path: "\(number)")
            _ = try RestoreFolder(from: file(backup, in: temporary), database: kind.address()).run(at: url)
            backup = try DataFolder.openToRead(url).backup(in: temporary.url)
        }
        #expect(backup == kept.backup)
    }

    @Test("without keys a folder can be looked at and not added to; with its own keys from elsewhere it goes on")
    func keys() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let backup = try file(kept.backup, in: temporary)
        let without = temporary.url.appending(path: "without")
        #expect(try RestoreFolder(from: backup).run(at: without).hasSigningKey == false)
        #expect(refusal { try DataFolder.open(without) }?.code == "folder.key.unreadable")
        #expect(try CheckFolder().run(on: DataFolder.openToRead(without)).isClean)
        let command = RegisterPerson(Party.administrator.person)
        #expect(
            refusal {
                try DataFolder.openToRead(without).run(command, by: Request(person: Party.administrator.person.id))
            }?.code == "store.log.readOnly")

        let keys = temporary.url.appending(path: "keys")
        try kept.keys.write(to: keys)
        let with = temporary.url.appending(path: "with")
        #expect(try RestoreFolder(from: backup, keys: keys).run(at: with).hasSigningKey)
        _ = try DataFolder.open(with).run(command, by: Request(person: Party.administrator.person.id))
        let permissions = try FileManager.default.attributesOfItem(
            atPath: with.appending(path: "keys/log.key").path)[.posixPermissions]
        #expect(permissions as? Int == 0o600)

        let other = try SmallProject(.founded)
        let refused = temporary.url.appending(path: "refused")
        #expect(
            refusal {
                try RestoreFolder(from: backup, keys: other.folder.url.appending(path: "keys")).run(at: refused)
            }?.code == "folder.key.other")
        #expect(!FileManager.default.fileExists(atPath: refused.path))
    }

    @Test("the signing key is in a backup only when it is asked for")
    func secrets() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        try kept.keys.write(to: temporary.url)
        let secret = try String(contentsOf: temporary.url.appending(path: "log.key"), encoding: .utf8)
            .split(separator: "\n")[1]
        #expect(kept.backup.range(of: Data(secret.utf8)) == nil)
        #expect(kept.backupWithKeys.range(of: Data(secret.utf8)) != nil)
        #expect(kept.export.range(of: Data(secret.utf8)) == nil)
    }

    @Test("a backup cut off anywhere is refused and leaves nothing behind")
    func cutOff() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let count = kept.backup.count
        let lengths = [
            0, 1, 10, 16, 17, 40, 65, 100, 1000, count / 2, count - 1000, count - 66, count - 65, count - 2, count - 1,
        ]
        for length in lengths {
            let code = try refused(kept.backup.prefix(length), in: temporary)
            let expected = length < 16 ? "backup.file.foreign" : "backup.file.cutShort"
            #expect(code == expected, "\(length) of \(count) bytes")
        }
        #expect(try refused(kept.backup + Data([10]), in: temporary) == "backup.file.cutShort")
        #expect(try refused(kept.backup + kept.backup, in: temporary) == "backup.file.altered")
    }

    @Test("a backup of which any byte is another is refused and leaves nothing behind")
    func flipped() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let positions = Array(0..<20) + (0..<300).map { _ in Int.random(in: 0..<kept.backup.count) }
        for position in positions + (1...70).map({ kept.backup.count - $0 }) {
            var changed = kept.backup
            changed[position] ^= UInt8(1 << Int.random(in: 0..<8))
            let code = try refused(changed, in: temporary)
            #expect(code?.hasPrefix("backup.") == true, "byte \(position): \(code ?? "")")
        }
    }

    @Test("a restoration goes only into what is empty", arguments: FolderKind.here)
    func notEmpty(_ kind: FolderKind) throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let backup = try file(kept.backup, in: temporary)
        let full = temporary.url.appending(path: "full")
        try FileManager.default.createDirectory(at: full, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: full.appending(path: "note.txt"))
        for place in [full, backup] {
            let restore = RestoreFolder(from: backup, database: try kind.address())
            #expect(refusal { try restore.run(at: place) }?.code == "restore.folder.notEmpty")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: full.path) == ["note.txt"])
        let address = try kind.address()
        let first = temporary.url.appending(path: "first")
        try FileManager.default.createDirectory(at: first, withIntermediateDirectories: true)
        _ = try RestoreFolder(from: backup, database: address).run(at: first)
        guard kind == .postgreSQL else { return }
        let second = temporary.url.appending(path: "second")
        #expect(
            refusal { try RestoreFolder(from: backup, database: address).run(at: second) }?.code
                == "restore.database.notEmpty")
        #expect(!FileManager.default.fileExists(atPath: second.path))
        #expect(try CheckFolder().run(on: DataFolder.openToRead(first)).isClean)
    }

    @Test("a backup never takes another file's place, and leaves nothing when it cannot be written")
    func existing() throws {
        let project = try SmallProject(.founded)
        let file = try project.file("there", "mine")
        #expect(refusal { try BackUpFolder(to: file).run(on: project.folder) }?.code == "file.exists")
        #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
        let nowhere = project.place.appending(path: "no/such/place")
        #expect(refusal { try BackUpFolder(to: nowhere).run(on: project.folder) }?.code == "file.notWritten")
        let fresh = project.place.appending(path: "fresh")
        try Data("left by a killed program".utf8).write(to: project.place.appending(path: "fresh.partial"))
        _ = try BackUpFolder(to: fresh).run(on: project.folder)
        let permissions = try FileManager.default.attributesOfItem(atPath: fresh.path)[.posixPermissions]
        #expect(permissions as? Int == 0o600)
        #expect(!FileManager.default.fileExists(atPath: fresh.path + ".partial"))
    }

    private func refused(_ backup: Data, in temporary: TemporaryFolder) throws -> String? {
        let url = temporary.url.appending(path: "refused")
        let file = try file(backup, in: temporary)
        defer { try? FileManager.default.removeItem(at: file) }
        let code = refusal { try RestoreFolder(from: file).run(at: url) }?.code
        #expect(!FileManager.default.fileExists(atPath: url.path), "\(code ?? "")")
        return code
    }

    private func file(_ content: Data, in temporary: TemporaryFolder) throws -> URL {
        let url = temporary.url.appending(path: "\(UUID().uuidString).backup")
        try content.write(to: url)
        return url
    }
}
