import Foundation
import Quantities
import Registry
import SQL
import Store
import UseCases

/// A registry with units in many accounts of one organisation, with all controls, in a data folder of its own: what transfers
/// are measured on.
struct BenchmarkRegistry: Sendable {
    let folder: DataFolder
    let accounts: [AccountID]
    /// That each account got at first.
    private let tonnes: Int64
    let holder = PersonID(known: "holder")

    /// - Parameter tonnes: that each account holds at first, in one block.
    init(at url: URL, accounts count: Int, tonnes: Int64, database: DatabaseAddress = .embedded) throws {
        let organisation = OrganisationID(known: "bench")
        let administrator = StoredPerson(
            id: PersonID(known: "admin"), organisation: organisation, roles: [.systemOperator, .registryAdministrator],
            name: "admin")
        folder = try InitialiseFolder(
            administrator: administrator, origin: "bench.example/daicho", database: database, controls: .standard
        ).run(at: url)
        self.tonnes = tonnes
        accounts = (0..<count).map { AccountID(known: "A\($0)") }
        _ = try folder.run(
            RegisterOrganisation(StoredOrganisation(id: organisation, name: "bench", address: "bench")),
            by: Request(person: administrator.id))
        _ = try folder.run(
            RegisterPerson(
                StoredPerson(id: holder, organisation: organisation, roles: [.accountRepresentative], name: "holder")),
            by: Request(person: administrator.id))
        for account in accounts {
            _ = try folder.run(
                TakeRegistryStep(
                    OpenAccount(
                        account: account, organisation: organisation, title: "bench",
                        dueDiligence: DueDiligence(checkedOn: folder.now.day, basis: "bench"))),
                by: Request(person: administrator.id))
        }
        let actor = Actor(person: administrator.id, organisation: organisation, role: .registryAdministrator)
        let context = CommandContext(id: "issue", actor: actor, recordedAt: folder.now, effectiveAt: folder.now)
        let accounts = accounts
        _ = try folder.store.perform("bench.issue", count, context) { transaction in
            for account in accounts { try Self.issue(tonnes, to: account, in: transaction) }
            return count
        }
    }

    private static func issue(_ tonnes: Int64, to account: AccountID, in transaction: Transaction) throws {
        let step = IssueUnits(
            project: ProjectID(known: "P"), monitoringPeriod: MonitoringPeriodID(known: "P-\(account)"),
            account: account, prefix: .jcl, creditType: .erl, attribute: .renewableElectricity,
            methodology: "EN-R-002", methodologyVersion: "1",
            amounts: [
                VintageAmount(
                    fiscalYear: FiscalYear(2021), tonnes: Tonnes(known: tonnes), energy: Energy(wattHours: tonnes))
            ])
        let state = try RegistryTables.slice(for: step.needs, in: transaction.database).state
        for event in try step.decide(
            by: transaction.context.actor, at: transaction.context.recordedAt, .standard, state)
        {
            let record = try transaction.append(event.body, subject: "account:\(account)")
            try RegistryTables.apply(event, record: record, in: transaction.database)
        }
    }

    /// Moves a tonne between two accounts.
    func transfer(_ id: String, _ random: inout some RandomNumberGenerator) throws {
        let from = Int.random(in: 0..<accounts.count, using: &random)
        let to = (from + Int.random(in: 1..<accounts.count, using: &random)) % accounts.count
        let step = TransferUnits(from: accounts[from], to: accounts[to], units: .quantity(Tonnes(known: 1)))
        _ = try folder.run(TakeRegistryStep(step), by: Request(person: holder, id: id))
    }

    /// Every other tonne of the next of what the first account was issued, to the others in turn: each makes two blocks.
    func bulk(_ number: Int, rows: Int) throws {
        let rows = try (0..<rows).map { row in
            let serial = 2 * Int64(number * rows + row + 1)
            return BulkRow(
                to: accounts[1 + row % (accounts.count - 1)], units: .serials(.jcl, try SerialRange(serial, serial)))
        }
        _ = try folder.run(
            TakeRegistryStep(TransferInBulk(from: accounts[0], rows: rows)),
            by: Request(person: holder, id: "bulk-\(number)"))
    }

    /// Moves a tonne between two accounts so many times, many of them in one commit: not what a client does, but the same
    /// records and tables.
    func transfer(count: Int, together: Int) throws {
        let actor = Actor(
            person: holder, organisation: OrganisationID(known: "bench"), role: .accountRepresentative)
        for start in stride(from: 0, to: count, by: together) {
            let now = folder.now
            let context = CommandContext(id: "many-\(start)", actor: actor, recordedAt: now, effectiveAt: now)
            _ = try folder.store.perform("bench.transfer", start, context) { transaction -> Int in
                for number in start..<min(start + together, count) { try transfer(number, in: transaction) }
                return start
            }
        }
    }

    /// Every other tonne of what was issued to each account, in turn: a block becomes three.
    private func transfer(_ number: Int, in transaction: Transaction) throws {
        let from = number % accounts.count
        let serial = Int64(from) * tonnes + 2 * Int64(number / accounts.count + 1)
        let step = TransferUnits(
            from: accounts[from], to: accounts[(from + 1) % accounts.count],
            units: .serials(.jcl, try SerialRange(serial, serial)))
        let state = try RegistryTables.slice(for: step.needs, in: transaction.database).state
        for event in try step.decide(
            by: transaction.context.actor, at: transaction.context.recordedAt, .standard, state)
        {
            let record = try transaction.append(event.body, subject: "account:\(step.from)")
            try RegistryTables.apply(event, record: record, in: transaction.database)
        }
    }
}
