import Foundation
import Quantities
import Registry
import Store
import Synchronization

@testable import UseCases

/// A folder whose registry has all controls on, with accounts A and B of two organisations, tonnes on A, and a clock
/// that a test moves. It begins on Friday, 29 May 2026, at nine in the morning in Japan.
final class RegistryFolder {
    let folder: DataFolder
    private let temporary: TemporaryFolder
    static let (a, b) = (AccountID(known: "A"), AccountID(known: "B"))

    init(
        _ kind: FolderKind, approvals: ApprovalPolicy = .onePerson, controls: RegistryControls = .standard,
        tonnes: Int64 = 100
    ) throws {
        temporary = try TemporaryFolder()
        let clock = MovedClock()
        self.clock = clock
        let organisation = OrganisationID(known: "registry")
        folder = try InitialiseFolder(
            administrator: StoredPerson(
                id: PersonID(known: "admin"), organisation: organisation, roles: [.systemOperator], name: "admin"),
            origin: "test.example/registry", database: kind.address(), controls: controls
        ).run(at: temporary.url.appending(path: "data"), clock: Clock { clock.now })
        for name in ["A", "B", "C"] {
            let party = StoredOrganisation(
                id: OrganisationID(known: "org-\(name)"), name: "Organisation \(name)", address: "東京都")
            _ = try folder.run(RegisterOrganisation(party), by: Request(person: PersonID(known: "admin")))
        }
        for (id, name, role) in [
            ("r1", "registry", Role.registryAdministrator), ("r2", "registry", .registryAdministrator),
            ("a1", "org-A", .accountRepresentative), ("a2", "org-A", .accountRepresentative),
            ("b1", "org-B", .accountRepresentative), ("b2", "org-B", .accountRepresentative),
        ] {
            let person = StoredPerson(
                id: PersonID(known: id), organisation: OrganisationID(known: name), roles: [role], name: id)
            _ = try folder.run(RegisterPerson(person), by: Request(person: PersonID(known: "admin")))
        }
        for account in [Self.a, Self.b] {
            let diligence = DueDiligence(checkedOn: clock.now.day, basis: "登記事項証明書")
            try take(
                OpenAccount(
                    account: account, organisation: OrganisationID(known: "org-\(account)"), title: "\(account)",
                    dueDiligence: diligence), "r1")
        }
        try issue(tonnes)
        if approvals != .onePerson {
            _ = try folder.run(SetApprovalPolicy(approvals), by: Request(person: PersonID(known: "r1")))
        }
    }

    private let clock: MovedClock

    /// A clock that is set by hand.
    private final class MovedClock: Sendable {
        private let instant = Mutex(Instant(seconds: 1_780_012_800))

        var now: Instant { instant.withLock { $0 } }

        func move(to new: Instant) { instant.withLock { $0 = new } }
    }

    func move(to text: String) throws { clock.move(to: try Instant(text)) }

    func by(_ person: String) -> Request { Request(person: PersonID(known: person)) }

    @discardableResult
    func take(_ step: some PermittedRegistryStep, _ person: String) throws -> RegistryAnswer {
        try folder.run(TakeRegistryStep(step), by: by(person)).answer
    }

    /// The code of what refuses a step; nil when nothing does.
    func refusal(_ step: some PermittedRegistryStep, _ person: String) -> String? {
        do {
            try take(step, person)
            return nil
        } catch {
            return (error as? Rejection)?.code ?? "\(error)"
        }
    }

    private func issue(_ tonnes: Int64) throws {
        let actor = Actor(
            person: PersonID(known: "r1"), organisation: OrganisationID(known: "registry"), role: .registryAdministrator
        )
        let context = CommandContext(id: "issue", actor: actor, recordedAt: folder.now, effectiveAt: folder.now)
        _ = try folder.store.perform("issue", tonnes, context) { transaction -> UInt64 in
            let issue = IssueUnits(
                project: ProjectID(known: "P"), monitoringPeriod: MonitoringPeriodID(known: "P-1"), account: Self.a,
                prefix: .jcl, creditType: .erl, attribute: .renewableElectricity, methodology: "EN-R-002",
                methodologyVersion: "1",
                amounts: [
                    VintageAmount(
                        fiscalYear: FiscalYear(2024), tonnes: try Tonnes(tonnes), energy: Energy(wattHours: tonnes))
                ])
            return try RegistryDesk.take(issue, in: transaction).first.record
        }
    }

    /// What an account holds, by status.
    func tonnes(_ account: AccountID, _ status: BlockStatus) throws -> Int64 {
        try folder.store.read { database in
            try RegistryTables.blocks(in: account, after: nil, atMost: 1000, in: database)
                .filter { $0.status == status }.map(\.range.count).reduce(0, +)
        }
    }

    /// What `fsck` finds.
    func findings() throws -> [String] {
        try CheckFolder().run(on: folder).findings.map { "\($0)" }
    }
}
