import Identity
import Quantities
import Store
import Testing
import UseCases

@Suite struct TokenUseTests {
    @Test("a token acts in the role it was made in, within its scope, until it ends", arguments: FolderKind.here)
    func life(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let admin = try door.opened()
        let created = try door.desk.createToken(
            "registration", scope: TokenScope("organisation.register"), expiresAt: door.now.advanced(bySeconds: 3600),
            by: admin.request())
        door.secrets.withLock { _ = $0.insert(created.text) }
        let token = try #require(try door.desk.token(created.text))
        let organisation = StoredOrganisation(id: OrganisationID(known: "o1"), name: "One", address: "")
        _ = try door.folder.run(RegisterOrganisation(organisation), by: token.request(for: RegisterOrganisation.name))
        #expect(code { _ = try token.request(for: RegisterPerson.name) } == "identity.token.outOfScope")
        #expect(code { _ = try token.request(for: "project.show", isRead: true) } == "identity.token.outOfScope")
        #expect(try door.desk.tokens(of: Door.admin).first?.usedAt == door.now)
        door.wait(3600)
        #expect(try door.desk.token(created.text) == nil)
        #expect(try CheckFolder().run(on: door.folder).isClean)
    }

    @Test("a token is revoked by its owner or an administrator; to others it is not there", arguments: FolderKind.here)
    func revoked(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let admin = try door.opened()
        let owner = try door.person("v1", by: admin)
        let other = try door.person("v2", by: admin)
        func token(_ id: String? = nil) throws -> CreatedToken {
            try door.desk.createToken(
                "t", scope: .readOnly, expiresAt: Instant(seconds: 1_800_003_600), by: owner.request(id: id))
        }
        let first = try token("t-1")
        #expect(code { _ = try token("t-1") } == "identity.token.alreadyCreated")
        #expect(try door.desk.tokens(of: owner.session.person).count == 1)
        #expect(
            code { _ = try door.folder.run(RevokeToken(first.token.id), by: other.request()) }
                == "identity.token.unknown")
        #expect(try door.desk.token(first.text) != nil)
        _ = try door.folder.run(RevokeToken(first.token.id), by: owner.request())
        #expect(try door.desk.token(first.text) == nil)
        #expect(
            code { _ = try door.folder.run(RevokeToken(first.token.id), by: owner.request()) }
                == "identity.token.unknown")
        let second = try token()
        _ = try door.folder.run(RevokeToken(second.token.id), by: admin.request())
        #expect(try door.desk.token(second.text) == nil)
        #expect(try CheckFolder().run(on: door.folder).isClean)
    }

    @Test("a person has at most fifty live tokens, none for more than a year")
    func limits() throws {
        let door = try Door()
        let admin = try door.opened()
        func token(_ life: Int64) throws {
            _ = try door.desk.createToken(
                "t", scope: .readOnly, expiresAt: door.now.advanced(bySeconds: life), by: admin.request())
        }
        #expect(code { try token(367 * 86_400) } == "identity.token.life")
        #expect(code { try token(0) } == "identity.token.life")
        for _ in 0..<APIToken.most { try token(60) }
        #expect(code { try token(60) } == "identity.token.tooMany")
        door.wait(60)
        try token(60)
    }
}
