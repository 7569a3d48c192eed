import Foundation
import Quantities
import Store
import Testing
import UseCases

@Suite struct KeyTests {
    private static let first = InitialiseFolder(
        administrator: StoredPerson(
            id: PersonID(known: "admin"), organisation: OrganisationID(known: "office"), roles: [.systemOperator],
            name: "A"),
        origin: "test.example/daicho")

    @Test("the signing key is for its owner only, and the folder opens again with it")
    func ownerOnly() throws {
        let temporary = try TemporaryFolder()
        let folder = try Self.first.run(at: temporary.url)
        let key = temporary.url.appending(path: "keys/log.key").path
        let permissions = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
        #expect(try Self.first.run(at: temporary.url).verifierKey == folder.verifierKey)
        #expect(
            try String(contentsOf: temporary.url.appending(path: "keys/log.vkey"), encoding: .utf8) == folder
                .verifierKey + "\n")
    }

    @Test("a log whose key is lost is never signed by a new one")
    func lost() throws {
        let temporary = try TemporaryFolder()
        _ = try Self.first.run(at: temporary.url)
        try FileManager.default.removeItem(at: temporary.url.appending(path: "keys/log.key"))
        for open in [{ _ = try Self.first.run(at: temporary.url) }, { _ = try DataFolder.open(temporary.url) }] {
            #expect {
                try open()
            } throws: { ($0 as? Rejection)?.code == "folder.key.unreadable" }
        }
    }

    @Test("the key of another log signs nothing in this one")
    func other() throws {
        let (mine, theirs) = (try TemporaryFolder(), try TemporaryFolder())
        _ = try Self.first.run(at: mine.url)
        _ = try Self.first.run(at: theirs.url)
        let key = "keys/log.key"
        try FileManager.default.removeItem(at: mine.url.appending(path: key))
        try FileManager.default.copyItem(at: theirs.url.appending(path: key), to: mine.url.appending(path: key))
        #expect {
            _ = try DataFolder.open(mine.url).run(
                RegisterPerson(Self.first.administrator), by: Request(person: PersonID(known: "admin")))
        } throws: { ($0 as? Rejection)?.code == "folder.key.other" }
    }
}
