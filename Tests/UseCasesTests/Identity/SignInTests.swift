import Identity
import Quantities
import Store
import Testing
import UseCases

@Suite struct SignInTests {
    @Test("the first start gives one link, until somebody has a password", arguments: FolderKind.here)
    func firstStart(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let first = try #require(try door.desk.firstAdministratorLink())
        let second = try #require(try door.desk.firstAdministratorLink())
        let (desk, login, password) = (door.desk, Door.login, Door.password)
        // Only the newest opens, and only for somebody who says under which name they will come back.
        #expect(
            code { _ = try desk.accept(first.secret.text, login: login, password: password, from: Door.home) }
                == "identity.link.invalid")
        #expect(
            code { _ = try desk.accept(second.secret.text, password: password, from: Door.home) }
                == "identity.login.missing")
        #expect(
            code { _ = try desk.accept(second.secret.text, login: login, password: "short", from: Door.home) }
                == "identity.password.tooShort")
        #expect(try desk.link(second.secret.text).link.purpose == .firstAdministrator)
        _ = try desk.accept(second.secret.text, login: login, password: password, from: Door.home)
        #expect(
            code { _ = try desk.accept(second.secret.text, login: login, password: password, from: Door.home) }
                == "identity.link.invalid")
        #expect(try desk.firstAdministratorLink() == nil)
        let opened = try door.signIn("ADMIN@office.example")
        #expect(opened.session.actor == Actor(person: Door.admin, organisation: Door.office, role: .systemOperator))
        #expect(try door.kinds() == ["access.loginAdded", "access.passwordSet"])
        #expect(try door.journal() == [.linkIssued, .linkIssued, .linkUsed, .signedIn])
        let check = try CheckFolder().run(on: door.folder)
        #expect(check.isClean, "\(check.findings)")
    }

    @Test("a link ends, and cannot be used after it")
    func expired() throws {
        let door = try Door()
        let link = try #require(try door.desk.firstAdministratorLink())
        door.wait(86_400)
        #expect(
            code { _ = try door.desk.accept(link.secret.text, login: "a", password: Door.password, from: Door.home) }
                == "identity.link.invalid")
        for wrong in ["", "x", String(repeating: "A", count: 43), String(repeating: "A", count: 1 << 20)] {
            #expect(code { _ = try door.desk.link(wrong) } == "identity.link.invalid")
        }
    }

    @Test(
        "the answer to a wrong password is that to an unknown login, in words and in lock-outs",
        arguments: FolderKind.here)
    func noOracle(_ kind: FolderKind) throws {
        let door = try Door(kind)
        _ = try door.opened()
        func answers(_ login: String) -> [String?] {
            (0..<6).map { _ in code { _ = try door.signIn(login, "wrong wrong wrong", from: Door.abroad) } }
        }
        let known = answers(Door.login)
        #expect(known == Array(repeating: "identity.signIn.refused", count: 5) + ["identity.signIn.lockedOut"])
        #expect(answers("nobody@office.example") == known)
        // A wrong login name cannot even be looked for.
        #expect(code { _ = try door.signIn("a b", "x") } == "identity.signIn.refused")
        // Whoever is locked out is told so with the right password too: nothing is learnt from it.
        #expect(code { _ = try door.signIn() } == "identity.signIn.lockedOut")
        #expect(try door.journal().suffix(12).filter { $0 == .lockedOut }.count == 2)
    }

    @Test("waits grow, end, and are told at the next sign-in", arguments: FolderKind.here)
    func lockOut(_ kind: FolderKind) throws {
        let door = try Door(kind)
        _ = try door.opened()
        func attempt(_ password: String) -> String? { code { _ = try door.signIn(Door.login, password) } }
        for _ in 0..<5 { #expect(attempt("wrong wrong wrong") == "identity.signIn.refused") }
        for wait in [60, 120, 240] as [Int64] {
            door.wait(wait - 1)
            #expect(attempt(Door.password) == "identity.signIn.lockedOut")
            door.wait(1)
            #expect(attempt("wrong wrong wrong") == "identity.signIn.refused")
        }
        door.wait(480)
        #expect(try door.signIn().earlierFailures == 8)
        #expect(try door.signIn().earlierFailures == 0)
    }

    @Test("one address that tries many logins is locked out; those who share it with a known password are counted back")
    func address() throws {
        let door = try Door()
        _ = try door.opened()
        for round in 0..<30 {
            _ = try door.signIn(from: Door.abroad)
            #expect(
                code { _ = try door.signIn("nobody\(round)", "x", from: Door.abroad) } == "identity.signIn.refused")
        }
        #expect(code { _ = try door.signIn("nobody", "x", from: Door.abroad) } == "identity.signIn.lockedOut")
        #expect(code { _ = try door.signIn(from: Door.abroad) } == "identity.signIn.lockedOut")
        _ = try door.signIn(from: Door.home)
        #expect(try door.count("attempts") == 31)
        // A day later a new name sweeps the old ones out.
        door.wait(86_401)
        #expect(code { _ = try door.signIn("another", "x", from: Door.home) } == "identity.signIn.refused")
        #expect(try door.count("attempts") <= 2)
    }

    @Test("attempts at once are as many failures: none slips past the lock-out", arguments: FolderKind.here)
    func together(_ kind: FolderKind) async throws {
        let door = try Door(kind)
        _ = try door.opened()
        let refused = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<16 { group.addTask { code { _ = try door.signIn(Door.login, "wrong wrong wrong") } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(refused.filter { $0 == "identity.signIn.refused" }.count == 5)
        #expect(refused.filter { $0 == "identity.signIn.lockedOut" }.count == 11)
    }

    @Test("a locked login opens nothing: no password, no session, no token", arguments: FolderKind.here)
    func locked(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let admin = try door.opened()
        let opened = try door.person("v1", by: admin)
        let token = try door.desk.createToken(
            "t", scope: .readOnly, expiresAt: door.now.advanced(bySeconds: 3600), by: opened.request())
        #expect(try door.desk.token(token.text)?.id == token.token.id)
        #expect(code { _ = try door.folder.run(LockLogin(Door.admin), by: admin.request()) } == "identity.login.own")
        _ = try door.folder.run(LockLogin(opened.session.person), by: admin.request())
        #expect(try door.desk.session(opened.secret.text) == nil)
        #expect(try door.desk.token(token.text) == nil)
        #expect(code { _ = try door.signIn("v1@example.jp") } == "identity.login.locked")
        #expect(code { _ = try door.signIn("v1@example.jp", "wrong wrong wrong") } == "identity.signIn.refused")
        #expect(try CheckFolder().run(on: door.folder).isClean)
        _ = try door.folder.run(LockLogin(opened.session.person, locks: false), by: admin.request())
        _ = try door.signIn("v1@example.jp")
        #expect(try door.desk.token(token.text) != nil)
        #expect(try CheckFolder().run(on: door.folder).isClean)
    }

    @Test("a reset link sets another password, once, and ends every session", arguments: FolderKind.here)
    func reset(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let admin = try door.opened()
        let opened = try door.person("v1", by: admin)
        let person = opened.session.person
        #expect(
            code { _ = try door.desk.issueLink(.invitation, for: person, by: admin.request()) }
                == "identity.link.wrongPurpose")
        #expect(
            code { _ = try door.desk.issueLink(.reset, for: person, by: opened.request()) } == "person.notPermitted")
        let link = try door.desk.issueLink(.reset, for: person, by: admin.request(id: "reset-1"))
        #expect(
            code { _ = try door.desk.issueLink(.reset, for: person, by: admin.request(id: "reset-1")) }
                == "identity.link.alreadyIssued")
        // The second, refused, attempt has not made the first link void.
        _ = try door.desk.accept(link.secret.text, password: "another long password", from: Door.home)
        #expect(try door.desk.session(opened.secret.text) == nil)
        #expect(code { _ = try door.signIn("v1@example.jp") } == "identity.signIn.refused")
        _ = try door.signIn("v1@example.jp", "another long password")
        let ended = try door.desk.issueLink(.reset, for: person, by: admin.request())
        door.wait(3600)
        #expect(
            code { _ = try door.desk.accept(ended.secret.text, password: Door.password, from: Door.home) }
                == "identity.link.invalid")
    }

    @Test("a password hashed at a lower cost is hashed again at the next sign-in")
    func raised() throws {
        let door = try Door()
        _ = try door.opened()
        let dearer = SignInDesk(door.folder)
        _ = try dearer.signIn(Door.login, password: Door.password, from: Door.home)
        let stored = try door.folder.store.read { try Credentials.of(Door.admin, in: $0)?.password }
        #expect(try #require(stored).text.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
        _ = try dearer.signIn(Door.login, password: Door.password, from: Door.home)
        #expect(try CheckFolder().run(on: door.folder).isClean)
    }
}
