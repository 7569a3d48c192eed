import Quantities
import Registry
import SQL
import Store
import TestPostgreSQL
import Testing

/// How often a commit waits for the server: nothing that is held back is asked for early.
@Suite(.enabled(if: PostgreSQLCluster.isInstalled))
struct RoundTripsTests {
    private static let (seller, buyer) = (AccountID(known: "A"), AccountID(known: "C"))
    private static func actor(_ role: Role) -> Actor {
        Actor(person: PersonID(known: "tester"), organisation: OrganisationID(known: "test"), role: role)
    }

    private static func commit(
        _ steps: [any RegistryCommand], by role: Role = .accountRepresentative, id: String, to store: Store
    ) throws {
        let actor = actor(role)
        let context = CommandContext(
            id: id, actor: actor, recordedAt: Instant(seconds: 1_700_000_000),
            effectiveAt: Instant(seconds: 1_600_000_000))
        _ = try store.perform("steps", id, context) { transaction -> Int in
            for step in steps {
                let slice = try RegistryTables.slice(for: step.needs, in: transaction.database)
                for event in try step.decide(by: actor, at: context.recordedAt, .standard, slice.state) {
                    let record = try transaction.append(event.body, subject: "test")
                    try RegistryTables.apply(event, record: record, in: transaction.database)
                }
            }
            return steps.count
        }
    }

    private static func units(_ count: Int64) -> UnitSelection { .quantity(Tonnes(known: count)) }

    @Test("transfers and retirements of one commit wait as often as one of them")
    func movements() throws {
        let engine = try PostgreSQLEngine(url: PostgreSQLCluster.shared.get().newDatabase())
        let store = try TemporaryStore.store(engine)
        let organisation = OrganisationID(known: "test")
        let issue = IssueUnits(
            project: ProjectID(known: "P"), monitoringPeriod: MonitoringPeriodID(known: "M"), account: Self.seller,
            prefix: .jcl, creditType: .erl, attribute: .renewableElectricity, methodology: "EN-R-002",
            methodologyVersion: "1",
            amounts: [
                VintageAmount(
                    fiscalYear: FiscalYear(2021), tonnes: Tonnes(known: 1000), energy: Energy(wattHours: 1000))
            ])
        try Self.commit(
            [Self.seller, Self.buyer].map { OpenAccount(account: $0, organisation: organisation, title: "t") } + [
                issue
            ],
            by: .registryAdministrator, id: "c1", to: store)
        let transfer = TransferUnits(from: Self.seller, to: Self.buyer, units: Self.units(7))
        let retirement = RetireUnits(
            account: Self.buyer, units: Self.units(3), purpose: .offset, detail: "d", beneficiary: "b",
            use: Prefecture("大阪府").map { PlaceOfUse(place: "p", prefecture: $0, declaredApart: true) })
        // What they decide on is read once, and statements for as many rows are prepared once.
        let many = [transfer, retirement, transfer, retirement] as [any RegistryCommand]
        for number in 1...3 { try Self.commit(many, id: "many\(number)", to: store) }
        try Self.commit([transfer], id: "one", to: store)
        func roundTrips(_ steps: [any RegistryCommand], id: String) throws -> Int {
            let before = try engine.roundTrips
            try Self.commit(steps, id: id, to: store)
            return try engine.roundTrips - before
        }
        // To begin, with the end of the log and the ids of the commands, and to commit.
        #expect(try roundTrips([transfer], id: "c2") == 2)
        #expect(try roundTrips(many, id: "c3") == 2)
    }
}
