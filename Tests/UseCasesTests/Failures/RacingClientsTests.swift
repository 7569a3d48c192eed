import Foundation
import Quantities
import Registry
import SQL
import Store
import Synchronization
import TestPostgreSQL
import Testing
import UseCases

/// Many clients want overlapping parts of one block at the same moment.
@Suite struct RacingClientsTests {
    private static let holder = PersonID(known: "holder")
    private static let organisation = OrganisationID(known: "org1")
    private static let clients = 64

    static let databases: [@Sendable () throws -> DatabaseAddress] =
        [{ .embedded }]
        + (PostgreSQLCluster.isInstalled
            ? [{ .postgreSQL(url: try PostgreSQLCluster.shared.get().newDatabase()) }] : [])

    /// An account with one block of 200 tonnes, and one for each client.
    private static func registry(at url: URL, _ database: DatabaseAddress) throws -> DataFolder {
        let administrator = StoredPerson(
            id: PersonID(known: "admin"), organisation: organisation, roles: [.systemOperator, .registryAdministrator],
            name: "admin")
        let folder = try InitialiseFolder(
            administrator: administrator, origin: "test.example/race", database: database
        ).run(at: url)
        let request = Request(person: administrator.id)
        _ = try folder.run(
            RegisterOrganisation(StoredOrganisation(id: organisation, name: "race", address: "race")), by: request)
        _ = try folder.run(
            RegisterPerson(
                StoredPerson(id: holder, organisation: organisation, roles: [.accountRepresentative], name: "holder")),
            by: request)
        for account in ["A"] + (0..<clients).map({ "B\($0)" }) {
            let open = OpenAccount(account: AccountID(known: account), organisation: organisation, title: "race")
            _ = try folder.run(TakeRegistryStep(open), by: request)
        }
        let actor = Actor(person: administrator.id, organisation: organisation, role: .registryAdministrator)
        let context = CommandContext(id: "issue", actor: actor, recordedAt: folder.now, effectiveAt: folder.now)
        _ = try folder.store.perform("issue", 200, context) { transaction in
            let issue = IssueUnits(
                project: ProjectID(known: "P"), monitoringPeriod: MonitoringPeriodID(known: "P-1"),
                account: AccountID(known: "A"), prefix: .jcl, creditType: .erl, attribute: .renewableElectricity,
                methodology: "EN-R-002", methodologyVersion: "1",
                amounts: [
                    VintageAmount(
                        fiscalYear: FiscalYear(2021), tonnes: Tonnes(known: 200), energy: Energy(wattHours: 200))
                ])
            let state = try RegistryTables.slice(for: issue.needs, in: transaction.database).state
            let event = try issue.decide(by: actor, at: context.recordedAt, .standard, state)[0]
            let record = try transaction.append(event.body, subject: "account:A")
            try RegistryTables.apply(event, record: record, in: transaction.database)
            return record
        }
        return folder
    }

    @Test(
        "64 clients race for overlapping parts of one block: what is accepted fits, and no unit is lost",
        arguments: databases.indices)
    func race(_ database: Int) throws {
        let temporary = try TemporaryFolder()
        let url = temporary.url.appending(path: "data")
        let folder = try Self.registry(at: url, Self.databases[database]())
        // On a server, half of the clients are in another process, as far as the server can tell.
        let other = folder.database == .embedded ? folder : try DataFolder.open(url)
        let wanted: [SerialRange] = try (0..<Self.clients).map { client in
            let first = Int64(client * 3 + 1)
            return try SerialRange(first, first + 4)
        }
        let results = Mutex<[Int: String]>([:])
        let threads = (0..<Self.clients).map { client in
            Thread {
                let transfer = TransferUnits(
                    from: AccountID(known: "A"), to: AccountID(known: "B\(client)"),
                    units: .serials(.jcl, wanted[client]))
                let outcome: String
                do {
                    _ = try (client % 2 == 0 ? folder : other).run(
                        TakeRegistryStep(transfer), by: Request(person: Self.holder, id: "race-\(client)"))
                    outcome = "accepted"
                } catch {
                    outcome = (error as? Rejection)?.code ?? "\(error)"
                }
                results.withLock { $0[client] = outcome }
            }
        }
        for thread in threads { thread.start() }
        while results.withLock({ $0.count }) < Self.clients { Thread.sleep(forTimeInterval: 0.002) }

        let outcomes = results.withLock { $0 }
        let accepted = outcomes.filter { $0.value == "accepted" }.keys.sorted()
        let refused = outcomes.filter { $0.value != "accepted" }
        #expect(Set(refused.values).isSubset(of: ["registry.block.notHeld"]))
        for (one, next) in zip(accepted, accepted.dropFirst()) { #expect(!wanted[one].overlaps(wanted[next])) }
        // Nobody was refused without a winner in the way.
        for client in refused.keys { #expect(accepted.contains { wanted[$0].overlaps(wanted[client]) }) }
        try folder.store.read { database throws in
            let blocks = try RegistryTables.allBlocks(in: database)
            #expect(blocks.reduce(0) { $0 + $1.range.count } == 200)
            for client in 0..<Self.clients {
                let held = blocks.filter { $0.account == AccountID(known: "B\(client)") }.map(\.range)
                #expect(held == (accepted.contains(client) ? [wanted[client]] : []))
            }
        }
        #expect(try CheckFolder().run(on: folder).findings.isEmpty)
    }
}
