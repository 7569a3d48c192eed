import Foundation
import GRDB
import Quantities
import Registry
import Store
import Synchronization
import Testing

@testable import UseCases

/// A clock that a test moves.
private final class Present: Sendable {
    private let instant = Mutex(Instant(seconds: 1_700_000_000))

    var now: Instant { instant.withLock { $0 } }

    func advance(bySeconds seconds: Int64) { instant.withLock { $0 = $0.advanced(bySeconds: seconds) } }
}

/// A folder in which the registry takes two persons, with two of them in each organisation.
private final class TwoPersonFolder {
    private let temporary: TemporaryFolder
    private let present = Present()
    private(set) var folder: DataFolder!
    static let registry = OrganisationID(known: "registry")
    static let holder = OrganisationID(known: "holder")

    init() throws {
        temporary = try TemporaryFolder()
        let clock = Clock { [present] in present.now }
        let administrator = StoredPerson(
            id: PersonID(known: "admin"), organisation: Self.registry, roles: [.systemOperator], name: "admin")
        folder = try InitialiseFolder(
            administrator: administrator, origin: "test.example/two", approvals: .twoPersons
        ).run(at: temporary.url.appending(path: "data"), clock: clock)
        _ = try folder.run(
            RegisterOrganisation(StoredOrganisation(id: Self.holder, name: "holder", address: "holder")),
            by: Request(person: administrator.id))
        for (id, organisation, role) in [
            ("r1", Self.registry, Role.registryAdministrator), ("r2", Self.registry, .registryAdministrator),
            ("h1", Self.holder, .accountRepresentative), ("h2", Self.holder, .accountRepresentative),
            ("v", Self.registry, .verifier), ("x", OrganisationID(known: "other"), .registryAdministrator),
        ] {
            let person = StoredPerson(id: PersonID(known: id), organisation: organisation, roles: [role], name: id)
            _ = try folder.run(RegisterPerson(person), by: Request(person: administrator.id))
        }
    }

    func wait(days: Int64) { present.advance(bySeconds: days * 86_400) }

    func by(_ person: String) -> Request { Request(person: PersonID(known: person)) }

    static func opening(_ account: String = "A1") -> TakeRegistryStep<OpenAccount> {
        TakeRegistryStep(OpenAccount(account: AccountID(known: account), organisation: holder, title: "環境部"))
    }

    func propose(_ command: some Command, _ person: String) throws -> PendingActID {
        guard case .waiting(let waiting) = try folder.submit(command, by: by(person)) else {
            throw Rejection("test.notWaiting", ja: "", en: "")
        }
        return waiting.answer.act
    }

    func refusal(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch {
            return (error as? Rejection)?.code ?? "\(error)"
        }
    }

    var accounts: [AccountID] {
        get throws { try FindAccounts().run(on: folder).map(\.account.id) }
    }
}

@Suite("Whatever changes the registry takes two persons")
struct ApprovalTests {
    private let desk: TwoPersonFolder

    init() throws { desk = try TwoPersonFolder() }

    @Test("one person alone is refused, and nothing happens")
    func onePerson() throws {
        #expect(
            desk.refusal { _ = try desk.folder.run(TwoPersonFolder.opening(), by: desk.by("r1")) }
                == "approval.required")
        #expect(try desk.accounts.isEmpty)
    }

    @Test("what one asks for and another approves is carried out in the name of who asked, and is sound")
    func approved() throws {
        let act = try desk.propose(TwoPersonFolder.opening(), "r1")
        #expect(try desk.accounts.isEmpty)
        let done = try desk.folder.run(ApproveAct(act), by: desk.by("r2"))
        #expect(try desk.accounts == [AccountID(known: "A1")])
        let kinds = try desk.folder.store.read { database in
            try done.records.map { try RecordLog.record($0, in: database).header }
        }
        #expect(kinds.map(\.kind) == ["act.approved", "registry.account.opened"])
        #expect(kinds.map(\.actor.person.text) == ["r2", "r1"])
        let check = try CheckFolder().run(on: desk.folder)
        #expect(check.isClean, "\(check.findings)")
    }

    @Test("who may not be the second person is told why")
    func secondPerson() throws {
        let act = try desk.propose(TwoPersonFolder.opening(), "r1")
        for (person, code) in [
            ("r1", "approval.samePerson"), ("x", "approval.otherOrganisation"), ("h1", "approval.otherOrganisation"),
            ("v", "person.notPermitted"), ("nobody", "person.unknown"),
        ] {
            #expect(desk.refusal { _ = try desk.folder.run(ApproveAct(act), by: desk.by(person)) } == code, "\(person)")
        }
        #expect(try desk.accounts.isEmpty)
    }

    @Test("an act ends once: approved, declined or withdrawn")
    func once() throws {
        let declined = try desk.propose(TwoPersonFolder.opening("A1"), "r1")
        #expect(
            desk.refusal { _ = try desk.folder.run(DeclineAct(declined, reason: ""), by: desk.by("r2")) }
                == "approval.reason.missing")
        _ = try desk.folder.run(DeclineAct(declined, reason: "二重"), by: desk.by("r2"))
        let withdrawn = try desk.propose(TwoPersonFolder.opening("A2"), "r1")
        #expect(
            desk.refusal { _ = try desk.folder.run(WithdrawAct(withdrawn), by: desk.by("r2")) }
                == "approval.notInitiator")
        _ = try desk.folder.run(WithdrawAct(withdrawn), by: desk.by("r1"))
        let approved = try desk.propose(TwoPersonFolder.opening("A3"), "r1")
        _ = try desk.folder.run(ApproveAct(approved), by: desk.by("r2"))
        for act in [declined, withdrawn, approved] {
            #expect(
                desk.refusal { _ = try desk.folder.run(ApproveAct(act), by: desk.by("r2")) } == "approval.act.closed")
        }
        #expect(try desk.accounts == [AccountID(known: "A3")])
        #expect(try CheckFolder().run(on: desk.folder).isClean)
    }

    @Test("an act that nobody approved in time is over")
    func expired() throws {
        let act = try desk.propose(TwoPersonFolder.opening(), "r1")
        desk.wait(days: 8)
        #expect(desk.refusal { _ = try desk.folder.run(ApproveAct(act), by: desk.by("r2")) } == "approval.act.expired")
    }

    @Test("what would be refused now is refused when it is asked for, and decided again when it is carried out")
    func decidedTwice() throws {
        let unknown = TakeRegistryStep(
            TransferUnits(from: AccountID(known: "A9"), to: AccountID(known: "A8"), units: .quantity(Tonnes(known: 1))))
        #expect(desk.refusal { _ = try desk.propose(unknown, "h1") } == "registry.account.unknown")
        let first = try desk.propose(TwoPersonFolder.opening(), "r1")
        let second = try desk.propose(TwoPersonFolder.opening(), "r2")
        _ = try desk.folder.run(ApproveAct(first), by: desk.by("r2"))
        #expect(
            desk.refusal { _ = try desk.folder.run(ApproveAct(second), by: desk.by("r1")) } == "registry.account.exists"
        )
        #expect(try desk.folder.answer(ShowPendingAct(second), to: .owner).state == .waiting)
    }

    @Test("who asked and has lost the role since is no longer the first person")
    func lostRole() throws {
        let act = try desk.propose(TwoPersonFolder.opening(), "r1")
        let demoted = StoredPerson(
            id: PersonID(known: "r1"), organisation: TwoPersonFolder.registry, roles: [.auditor], name: "r1")
        _ = try desk.folder.run(RegisterPerson(demoted), by: desk.by("admin"))
        #expect(desk.refusal { _ = try desk.folder.run(ApproveAct(act), by: desk.by("r2")) } == "person.notPermitted")
        #expect(try desk.accounts.isEmpty)
    }

    @Test("the policy cannot be loosened by one person")
    func policy() throws {
        let loosen = SetApprovalPolicy(.onePerson)
        #expect(desk.refusal { _ = try desk.folder.run(loosen, by: desk.by("r1")) } == "approval.required")
        let act = try desk.propose(loosen, "r1")
        _ = try desk.folder.run(ApproveAct(act), by: desk.by("r2"))
        _ = try desk.folder.run(TwoPersonFolder.opening(), by: desk.by("r1"))
        #expect(try desk.accounts.count == 1)
        #expect(try CheckFolder().run(on: desk.folder).isClean)
    }

    @Test("a policy names commands that can wait, and a sensible number of days")
    func badPolicy() {
        #expect(desk.refusal { _ = try ApprovalPolicy(commands: ["log.rotate"], days: 7) } == "approval.policy.command")
        #expect(desk.refusal { _ = try ApprovalPolicy(commands: [], days: 0) } == "approval.policy.days")
        #expect(desk.refusal { _ = try ApprovalPolicy(commands: [], days: 91) } == "approval.policy.days")
    }

    @Test("an organisation sees its own acts, an auditor all, the public none")
    func seen() throws {
        let act = try desk.propose(TwoPersonFolder.opening(), "r1")
        func reader(_ organisation: String, _ role: Role) -> Reader {
            .person(Actor(person: PersonID(known: "p"), organisation: OrganisationID(known: organisation), role: role))
        }
        #expect(
            try desk.folder.answer(ListPendingActs(), to: reader("registry", .registryAdministrator)).map(\.id) == [act]
        )
        #expect(try desk.folder.answer(ListPendingActs(), to: reader("a", .auditor)).map(\.id) == [act])
        #expect(try desk.folder.answer(ListPendingActs(), to: reader("other", .registryAdministrator)).isEmpty)
        #expect(
            desk.refusal {
                _ = try desk.folder.answer(ShowPendingAct(act), to: reader("other", .registryAdministrator))
            }
                == "approval.act.unknown")
        #expect(desk.refusal { _ = try desk.folder.answer(ListPendingActs(), to: .everyone) } == "reader.notSignedIn")
    }

    @Test("an altered act is found")
    func altered() throws {
        let act = try desk.propose(TwoPersonFolder.opening(), "r1")
        let tables = try DatabaseQueue(path: desk.folder.url.appending(path: "daicho.sqlite").path)
        try tables.write {
            try $0.execute(sql: "UPDATE pending_acts SET state = 'approved' WHERE id = ?", arguments: [act.text])
        }
        #expect(try CheckFolder().run(on: desk.folder).findings.map(\.code) == ["fsck.act.altered"])
    }
}
