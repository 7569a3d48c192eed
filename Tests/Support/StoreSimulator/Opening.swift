import Foundation
import Quantities
import Registry
import Store
import UseCases

/// Makes the folder in which a run begins: people, accounts and units of them, and the policy that takes two persons.
enum Opening {
    private static let administrator = "registry-0"

    static func run(
        at url: URL, _ database: DatabaseAddress, _ cast: Cast, _ policy: ApprovalPolicy, clock: UseCases.Clock
    ) throws {
        let first = StoredPerson(
            id: PersonID(known: "admin"), organisation: OrganisationID(known: "operator"), roles: [.systemOperator],
            name: "admin")
        let folder = try InitialiseFolder(
            administrator: first, origin: "test.example/simulated", database: database, controls: cast.controls
        ).run(at: url, clock: clock)
        let actor = Actor(
            person: PersonID(known: administrator), organisation: OrganisationID(known: Cast.registry),
            role: .registryAdministrator)
        let context = CommandContext(id: "opening", actor: actor, recordedAt: folder.now, effectiveAt: folder.now)
        _ = try folder.store.perform("test.opening", 0, context) { transaction -> Int in
            for organisation in Set(cast.accounts.map(\.organisation)).sorted() {
                let known = StoredOrganisation(
                    id: OrganisationID(known: organisation), name: organisation, address: "Tokyo")
                _ = try RegisterOrganisation(known).perform(in: transaction)
            }
            for person in cast.people {
                let person = StoredPerson(
                    id: PersonID(known: person.id), organisation: OrganisationID(known: person.organisation),
                    roles: [person.role], name: person.id)
                _ = try RegisterPerson(person).perform(in: transaction)
            }
            for account in cast.accounts {
                let open = OpenAccount(
                    account: AccountID(known: account.id), organisation: OrganisationID(known: account.organisation),
                    title: account.id)
                _ = try TakeRegistryStep(open).perform(in: transaction)
                try issue(to: account, in: transaction)
            }
            if policy != .onePerson { _ = try SetApprovalPolicy(policy).perform(in: transaction) }
            return 0
        }
    }

    /// Two batches of few units: they are soon scattered, and soon gone.
    private static func issue(to account: Cast.Account, in transaction: Transaction) throws {
        let years: [(year: Int, tonnes: Int64)] = [(2023, 25), (2024, 15)]
        let issue = IssueUnits(
            project: ProjectID(known: "P"), monitoringPeriod: MonitoringPeriodID(known: "M-\(account.id)"),
            account: AccountID(known: account.id), prefix: .jcl, creditType: .erl, attribute: .renewableElectricity,
            methodology: "EN-R-002", methodologyVersion: "1",
            amounts: years.map {
                VintageAmount(
                    fiscalYear: FiscalYear($0.year), tonnes: Tonnes(known: $0.tonnes),
                    energy: Energy(wattHours: $0.tonnes))
            })
        let context = transaction.context
        let state = try RegistryTables.slice(for: issue.needs, in: transaction.database).state
        for event in try issue.decide(by: context.actor, at: context.recordedAt, .standard, state) {
            let record = try transaction.append(event.body, subject: "account:\(account.id)")
            try RegistryTables.apply(event, record: record, in: transaction.database)
        }
    }
}
