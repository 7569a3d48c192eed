import Identity
import Quantities
import SQL
import Store
import Testing
import UseCases

@Suite struct SessionUseTests {
    @Test(
        "a session is found by its secret alone, ends by itself, and is seen at most once a minute",
        arguments: FolderKind.here)
    func life(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let opened = try door.opened()
        let text = opened.secret.text
        #expect(try door.desk.session(text)?.session == opened.session)
        let last = text.last == "A" ? "B" : "A"
        for wrong in [
            "", "x", String(text.dropLast()) + last, text + "A", opened.session.id.text, opened.crossSiteToken,
        ] {
            #expect(try door.desk.session(wrong) == nil, "\(wrong)")
        }
        func seen() throws -> Int64 {
            try door.folder.store.read { try $0.first(Int64.self, "SELECT seen FROM sessions") ?? 0 }
        }
        let start = door.now.seconds
        door.wait(59)
        _ = try door.desk.session(text)
        #expect(try seen() == start)
        door.wait(1)
        _ = try door.desk.session(text)
        #expect(try seen() == start + 60)
        door.wait(1800)
        #expect(try door.desk.session(text) == nil)
    }

    @Test("a session opened over and over is one of twenty at most, and the oldest gives way")
    func many() throws {
        let door = try Door()
        let first = try door.opened()
        for _ in 0..<SignInSession.most {
            door.wait(1)
            _ = try door.signIn()
        }
        #expect(try door.count("sessions") == SignInSession.most)
        #expect(try door.desk.session(first.secret.text) == nil)
    }

    @Test("sessions that are over are swept out by the next sign-in")
    func swept() throws {
        let door = try Door()
        _ = try door.opened()
        door.wait(SignInSession.longest + 1)
        _ = try door.signIn()
        #expect(try door.count("sessions") == 1)
    }

    @Test(
        "the secret changes whenever the session comes to mean more: the one before opens nothing",
        arguments: FolderKind.here)
    func fixation(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let admin = try door.opened()
        let other = Membership(organisation: OrganisationID(known: "org2"), roles: [.auditor, .verifier])
        #expect(
            code { _ = try door.folder.run(GrantMembership(other, to: Door.admin), by: admin.request()) }
                == "person.roles.invalid")
        let granted = Membership(organisation: other.organisation, roles: [.verifier])
        _ = try door.folder.run(GrantMembership(granted, to: Door.admin), by: admin.request())
        let (enrolled, key, _) = try door.enrolled(admin)
        door.wait(30)
        let half = try door.signIn()
        #expect(half.owesSecondFactor)
        let whole = door.noted(try door.desk.showSecondFactor(door.code(key), half))
        door.wait(30)
        let again = door.noted(try door.desk.reauthenticate(door.code(key), whole))
        let switched = door.noted(try door.desk.switchRole(again, to: .verifier, of: granted.organisation))
        for (old, new) in [(admin, enrolled), (half, whole), (whole, again), (again, switched)] {
            #expect(old.session.id == new.session.id && old.secret != new.secret)
            #expect(try door.desk.session(old.secret.text) == nil)
            #expect(old.crossSiteToken != new.crossSiteToken)
        }
        #expect(try door.desk.session(switched.secret.text)?.session.role == .verifier)
        // What was stolen before cannot be renewed either.
        #expect(
            code { _ = try door.desk.switchRole(again, to: .systemOperator, of: Door.office) }
                == "identity.session.ended")
        #expect(code { _ = try door.desk.switchRole(switched, to: .auditor, of: Door.office) } == "person.notPermitted")
        #expect(
            code { _ = try door.folder.run(LockLogin(PersonID(known: "admin2")), by: switched.request()) }
                == "person.notPermitted")
    }

    @Test("a session whose role or membership was taken away opens nothing", arguments: FolderKind.here)
    func taken(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let admin = try door.opened()
        let opened = try door.person("v1", roles: [.verifier, .independentReviewer], by: admin)
        let person = opened.session.person
        let elsewhere = Membership(organisation: OrganisationID(known: "org9"), roles: [.secretariat])
        _ = try door.folder.run(GrantMembership(elsewhere, to: person), by: admin.request())
        let guest = try door.desk.switchRole(opened, to: .secretariat, of: elsewhere.organisation)
        #expect(try door.desk.session(guest.secret.text) != nil)
        _ = try door.folder.run(EndMembership(person, in: elsewhere.organisation), by: admin.request())
        #expect(try door.desk.session(guest.secret.text) == nil)
        #expect(
            code { _ = try door.folder.run(EndMembership(person, in: elsewhere.organisation), by: admin.request()) }
                == "person.membership.unknown")

        let again = try door.signIn("v1@example.jp")
        _ = try door.folder.run(
            RegisterPerson(
                StoredPerson(
                    id: person, organisation: again.session.organisation, roles: [.independentReviewer], name: "v")),
            by: admin.request())
        #expect(try door.desk.session(again.secret.text) == nil)
        let check = try CheckFolder().run(on: door.folder)
        #expect(check.isClean, "\(check.findings)")
    }

    @Test(
        "a person signs out here, there and everywhere, and nobody ends another's session", arguments: FolderKind.here)
    func signOut(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let admin = try door.opened()
        let opened = try door.person("v1", by: admin)
        let second = try door.signIn("v1@example.jp", from: Door.home)
        let third = try door.signIn("v1@example.jp", from: Door.home)
        #expect(try door.desk.sessions(of: opened).count == 3)
        #expect(code { try door.desk.end(admin.session.id, by: opened) } == "identity.session.ended")
        try door.desk.end(second.session.id, by: opened)
        #expect(try door.desk.session(second.secret.text) == nil)
        try door.desk.signOut(third)
        try door.desk.signOut(third)
        #expect(try door.desk.sessions(of: opened).map(\.id) == [opened.session.id])
        let fourth = try door.signIn("v1@example.jp")
        try door.desk.signOutEverywhere(opened)
        for session in [opened, fourth] { #expect(try door.desk.session(session.secret.text) == nil) }
        #expect(try door.desk.session(admin.secret.text) != nil)
        #expect(try door.journal().suffix(4) == [.sessionEnded, .signedOut, .signedIn, .signedOutEverywhere])
    }

    @Test("another password ends other sessions, and needs the present one", arguments: FolderKind.here)
    func change(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let opened = try door.opened()
        let other = try door.signIn(from: Door.abroad)
        let new = "another long password"
        #expect(
            code { _ = try door.desk.changePassword(opened, from: "wrong wrong wrong", to: new) }
                == "identity.signIn.refused")
        #expect(
            code { _ = try door.desk.changePassword(opened, from: Door.password, to: "short") }
                == "identity.password.tooShort")
        #expect(
            code { _ = try door.desk.changePassword(opened, from: Door.password, to: Door.login) }
                == "identity.password.guessable")
        let renewed = door.noted(try door.desk.changePassword(opened, from: Door.password, to: new))
        #expect(try door.desk.session(other.secret.text) == nil && door.desk.session(opened.secret.text) == nil)
        #expect(try door.desk.session(renewed.secret.text) != nil)
        _ = try door.signIn(Door.login, new)
    }

    @Test("an approver shows the password again, and is fresh for five minutes")
    func fresh() throws {
        let door = try Door()
        let opened = try door.opened()
        #expect(opened.session.isFresh(at: door.now))
        door.wait(300)
        let later = try #require(try door.desk.session(opened.secret.text))
        #expect(code { try later.session.requireFresh(at: door.now) } == "identity.session.notFresh")
        #expect(code { _ = try door.desk.offerSecondFactor(later) } == "identity.session.notFresh")
        for _ in 0..<5 {
            #expect(code { _ = try door.desk.reauthenticate("wrong wrong wrong", later) } == "identity.signIn.refused")
        }
        #expect(code { _ = try door.desk.reauthenticate(Door.password, later) } == "identity.signIn.lockedOut")
        door.wait(60)
        let again = try door.desk.reauthenticate(Door.password, later)
        try again.session.requireFresh(at: door.now)
    }
}
