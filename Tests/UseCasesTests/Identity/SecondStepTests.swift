import Identity
import Quantities
import Store
import Testing
import UseCases

@Suite struct SecondStepTests {
    @Test("who has a second factor owes it: the half-open session does nothing else", arguments: FolderKind.here)
    func owed(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let (_, key, _) = try door.enrolled(door.opened())
        door.wait(30)
        let half = try door.signIn()
        #expect(try door.desk.session(half.secret.text)?.owesSecondFactor == true)
        #expect(code { _ = try door.desk.reauthenticate(Door.password, half) } == "identity.session.ended")
        #expect(
            code { _ = try door.desk.switchRole(half, to: .systemOperator, of: Door.office) }
                == "identity.session.ended")
        #expect(
            code { _ = try door.desk.changePassword(half, from: Door.password, to: "another long password") }
                == "identity.session.ended")
        #expect(code { _ = try door.desk.offerSecondFactor(half) } == "identity.session.notFresh")
        #expect(code { _ = try door.desk.removeSecondFactor(half) } == "identity.session.notFresh")
        let whole = try door.desk.showSecondFactor(door.code(key), half)
        #expect(!whole.owesSecondFactor && whole.session.isFresh(at: door.now))
        #expect(code { _ = try door.desk.showSecondFactor(door.code(key), whole) } == "identity.session.ended")
        // Ten minutes later a half-open session is over.
        door.wait(30)
        let late = try door.signIn()
        door.wait(600)
        #expect(try door.desk.session(late.secret.text) == nil)
    }

    @Test("a code is used once, for whatever it was used", arguments: FolderKind.here)
    func replay(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let (enrolled, key, _) = try door.enrolled(door.opened())
        // The code that enrolled it is used up.
        #expect(
            code { _ = try door.desk.showSecondFactor(door.code(key), door.signIn()) }
                == "identity.secondFactor.refused")
        door.wait(30)
        let shown = door.code(key)
        _ = try door.desk.showSecondFactor(shown, door.signIn())
        #expect(code { _ = try door.desk.showSecondFactor(shown, door.signIn()) } == "identity.secondFactor.refused")
        #expect(code { _ = try door.desk.reauthenticate(shown, enrolled) } == "identity.secondFactor.refused")
    }

    @Test("of many who show one code at once, one is let in", arguments: FolderKind.here)
    func race(_ kind: FolderKind) async throws {
        let door = try Door(kind)
        let (_, key, _) = try door.enrolled(door.opened())
        door.wait(30)
        let shown = door.code(key)
        let halves = try (0..<4).map { _ in try door.signIn() }
        let answers = await withTaskGroup(of: String?.self) { group in
            for half in halves { group.addTask { code { _ = try door.desk.showSecondFactor(shown, half) } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.filter { $0 == nil }.count == 1)
    }

    @Test("guesses at the second factor lock it, whatever session they come by", arguments: FolderKind.here)
    func guesses(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let (_, key, _) = try door.enrolled(door.opened())
        door.wait(30)
        let right = door.code(key)
        let wrong = right == "000000" ? "000001" : "000000"
        for _ in 0..<5 {
            #expect(
                code { _ = try door.desk.showSecondFactor(wrong, door.signIn()) } == "identity.secondFactor.refused")
        }
        #expect(code { _ = try door.desk.showSecondFactor(right, door.signIn()) } == "identity.signIn.lockedOut")
        door.wait(60)
        _ = try door.desk.showSecondFactor(door.code(key), door.signIn())
        #expect(try door.journal().filter { $0 == .secondFactorFailed }.count == 5)
    }

    @Test("each recovery code opens once; new ones void the old", arguments: FolderKind.here)
    func recovery(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let (_, _, codes) = try door.enrolled(door.opened())
        #expect(codes.count == 10 && Set(codes.map(\.text)).count == 10)
        let opened = try door.desk.showSecondFactor(codes[3].text.uppercased(), door.signIn())
        #expect(
            code { _ = try door.desk.showSecondFactor(codes[3].text, door.signIn()) } == "identity.secondFactor.refused"
        )
        #expect(try door.desk.secondFactor(of: opened) == (true, 9))
        let fresh = try door.desk.renewRecoveryCodes(opened)
        #expect(
            code { _ = try door.desk.showSecondFactor(codes[4].text, door.signIn()) } == "identity.secondFactor.refused"
        )
        _ = try door.desk.showSecondFactor(fresh[0].text, door.signIn())
        #expect(try door.kinds().suffix(2) == ["access.secondFactorEnrolled", "access.recoveryCodesMade"])
        #expect(try door.journal().filter { $0 == .recoveryCodeUsed }.count == 2)
    }

    @Test(
        "an offered key is nothing until a code of it is shown, within a quarter of an hour", arguments: FolderKind.here
    )
    func offered(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let opened = try door.opened()
        #expect(code { _ = try door.desk.confirmSecondFactor("000000", opened) } == "identity.secondFactor.notOffered")
        let first = try door.desk.offerSecondFactor(opened)
        #expect(try !door.signIn().owesSecondFactor)
        let second = try door.desk.offerSecondFactor(opened)
        #expect(
            code { _ = try door.desk.confirmSecondFactor(door.code(first), opened) } == "identity.secondFactor.refused")
        door.wait(15 * 60)
        let later = try #require(try door.desk.session(opened.secret.text))
        #expect(
            code { _ = try door.desk.confirmSecondFactor(door.code(second), later) }
                == "identity.secondFactor.notOffered")
    }

    @Test("the person removes it when fresh, an administrator for who lost it, nobody else", arguments: FolderKind.here)
    func removed(_ kind: FolderKind) throws {
        let door = try Door(kind)
        let admin = try door.opened()
        let other = try door.person("v2", by: admin)
        let (opened, _, _) = try door.enrolled(door.person("v1", by: admin))
        let person = opened.session.person
        #expect(
            code { _ = try door.folder.run(RemoveSecondFactor(of: person), by: other.request()) }
                == "person.notPermitted")
        let without = try door.desk.removeSecondFactor(opened)
        #expect(code { _ = try door.desk.removeSecondFactor(without) } == "identity.secondFactor.none")
        #expect(try door.count("recovery_codes") == 0)
        _ = try door.enrolled(without)
        #expect(try door.signIn("v1@example.jp").owesSecondFactor)
        _ = try door.folder.run(RemoveSecondFactor(of: person), by: admin.request())
        #expect(try !door.signIn("v1@example.jp").owesSecondFactor)
        #expect(try CheckFolder().run(on: door.folder).isClean)
    }
}
