import Foundation
import Identity
import Quantities
import SQL
import Store
import Testing
import UseCases

@Suite struct StoredSecretTests {
    /// A folder in which everything that opens something was made and used.
    private static func busy(_ kind: FolderKind) throws -> Door {
        let door = try Door(kind)
        let admin = try door.opened()
        let person = try door.person("v1", by: admin)
        let (enrolled, key, codes) = try door.enrolled(person)
        _ = try door.desk.showSecondFactor(codes[0].text, door.signIn("v1@example.jp"))
        #expect(code { _ = try door.signIn("typed-a-password-here", "x") } != nil)
        let token = try door.desk.createToken(
            "label of the token", scope: .readOnly, expiresAt: door.now.advanced(bySeconds: 60), by: enrolled.request())
        let link = try door.desk.issueLink(.reset, for: person.session.person, by: admin.request())
        door.secrets.withLock {
            $0.formUnion([
                token.text, String(token.text.dropFirst(7)), link.secret.text, Door.password, key.base32,
                admin.crossSiteToken, codes[1].text.replacing("-", with: ""),
            ])
        }
        return door
    }

    @Test("no record holds a secret, a login name, a label or an address", arguments: FolderKind.here)
    func records(_ kind: FolderKind) throws {
        let door = try Self.busy(kind)
        let personal = [
            Door.login, "v1@example.jp", "label of the token", Door.home.address, Door.abroad.address, "scrypt",
        ]
        let texts = try door.folder.store.read { try $0.all([UInt8].self, "SELECT bytes FROM records") }
            .map { String(decoding: $0, as: UTF8.self) }
        #expect(texts.count > 10)
        for text in texts {
            for secret in door.secrets.withLock({ $0 }).union(personal) { #expect(!text.contains(secret), "\(text)") }
        }
    }

    @Test("no table holds what opens something, and the journal nothing that was typed", arguments: FolderKind.here)
    func tables(_ kind: FolderKind) throws {
        let door = try Self.busy(kind)
        let tables = [
            "commands", "access_journal", "logins", "credentials", "recovery_codes", "api_tokens", "sessions",
            "one_time_links", "attempts", "openid_identities", "openid_flows", "memberships", "people",
        ]
        let secrets = door.secrets.withLock { $0 }.union(["typed-a-password-here"])
        let bytes = secrets.compactMap { Secret(text: $0) }.map(\.text).compactMap { Base64URL.bytes($0) }
        #expect(bytes.count >= 5)
        for table in tables {
            for row in try door.folder.store.read({ try $0.rows("SELECT * FROM \(table)") }) {
                for value in row.values {
                    switch value {
                    case .text(let text):
                        for secret in secrets { #expect(!text.contains(secret), "\(table): \(text)") }
                    case .blob(let blob):
                        #expect(!bytes.contains(blob), "\(table)")
                        for secret in secrets { #expect(blob != Array(secret.utf8), "\(table)") }
                    case .integer, .null: break
                    }
                }
            }
        }
    }

    @Test("the journal is never changed, by whatever program", arguments: FolderKind.here)
    func appendOnly(_ kind: FolderKind) throws {
        let door = try Self.busy(kind)
        let before = try door.journal()
        for sql in ["UPDATE access_journal SET address = ''", "DELETE FROM access_journal"] {
            #expect(throws: (any Error).self) { try door.folder.store.note { try $0.execute(sql) } }
        }
        #expect(try door.journal() == before && before.contains(.lockedOut) == false)
    }

    @Test(
        "a backup brings logins, factors, tokens and the journal back; nobody is signed in", arguments: FolderKind.here)
    func backup(_ kind: FolderKind) throws {
        let door = try Self.busy(kind)
        let file = door.url.appending(path: "a.backup")
        _ = try BackUpFolder(to: file, withKeys: true).run(on: door.folder)
        let place = door.url.appending(path: "restored")
        _ = try RestoreFolder(from: file, database: kind.address()).run(at: place)
        let restored = try DataFolder.open(place, clock: Clock { [now = door.now] in now })
        #expect(try CheckFolder().run(on: restored).isClean)
        let desk = SignInDesk(restored, cost: .lightForTests)
        #expect(try !desk.signIn(Door.login, password: Door.password, from: Door.home).owesSecondFactor)
        #expect(try desk.signIn("v1@example.jp", password: Door.password, from: Door.home).owesSecondFactor)
        #expect(try desk.tokens(of: PersonID(known: "v1")).count == 1)
        #expect(try restored.store.read { try AccessJournal.newest(1000, in: $0) }.count == door.journal().count + 1)
        for session in door.secrets.withLock({ $0 }) { #expect(try desk.session(session) == nil) }
        #expect(try desk.firstAdministratorLink() == nil)
    }

    @Test("an export holds none of it, and its copy knows who may act where", arguments: FolderKind.here)
    func export(_ kind: FolderKind) throws {
        let door = try Self.busy(kind)
        let admin = try door.signIn()
        let membership = Membership(organisation: OrganisationID(known: "org2"), roles: [.offsetUser])
        _ = try door.folder.run(GrantMembership(membership, to: PersonID(known: "v1")), by: admin.request())
        let file = door.url.appending(path: "a.export")
        _ = try ExportRecords(to: file).run(on: door.folder)
        let text = try String(contentsOf: file, encoding: .utf8)
        for secret in door.secrets.withLock({ $0 }).union([Door.login, "v1@example.jp"]) {
            #expect(!text.contains(secret))
        }
        let place = door.url.appending(path: "copy")
        _ = try ImportRecords(from: file, database: kind.address()).run(at: place)
        let copy = try DataFolder.open(place)
        let check = try CheckFolder().run(on: copy)
        #expect(check.isClean, "\(check.findings)")
        #expect(try copy.store.read { try Memberships.granted(to: PersonID(known: "v1"), in: $0) } == [membership])
        #expect(try copy.store.read { try $0.first(Int.self, "SELECT COUNT(*) FROM logins") } == 0)
        #expect(
            code {
                _ = try SignInDesk(copy, cost: .lightForTests).signIn(
                    Door.login, password: Door.password, from: Door.home)
            } == "identity.signIn.refused")
    }

    @Test("what was planted past the program is found", arguments: FolderKind.here)
    func planted(_ kind: FolderKind) throws {
        let door = try Self.busy(kind)
        #expect(try CheckFolder().run(on: door.folder).isClean)
        for sql in [
            "UPDATE credentials SET factor = NULL WHERE person = 'v1'",
            "UPDATE credentials SET locked = 1 WHERE person = 'admin'",
            "UPDATE api_tokens SET role = 'systemOperator'",
            "INSERT INTO memberships(person, organisation, roles, record) VALUES ('v1', 'office', 'systemOperator', 0)",
        ] { try door.folder.store.note { try $0.execute(sql) } }
        let found = try CheckFolder().run(on: door.folder).findings.map { "\($0.code) \($0.subject)" }.sorted()
        #expect(found.count == 4 && found.filter { $0.hasPrefix("fsck.access.altered") }.count == 3, "\(found)")
        #expect(found.last == "fsck.membership.altered person v1, office")
    }
}
