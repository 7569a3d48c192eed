import Foundation
import Quantities
import SQL
import Store
import StoreSimulator
import TestPostgreSQL
import Testing
import UseCases

@Suite("Whole folders, driven from a seed")
struct StoreSimulationTests {
    private static func run(
        _ seed: UInt64, steps: Int, _ database: DatabaseAddress = .embedded, _ core: FolderCore = .mortal
    ) throws -> StoreSimulation {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        return try StoreSimulation(seed: seed, steps: steps, in: temporary.url, database, core)
    }

    @Test(
        "whatever people give, at once, twice and while programs die, the invariants hold after each step",
        arguments: (1...20) + [UInt64.random(in: 21...1_000_000_000)])
    func holds(seed: UInt64) throws {
        if let failure = try Self.run(seed, steps: 40).failure { Issue.record("\(failure)") }
    }

    @Test(
        "the same on a server", .enabled(if: PostgreSQLCluster.isInstalled, "needs PostgreSQL"),
        arguments: [1, 2, UInt64.random(in: 3...1_000_000_000)])
    func server(seed: UInt64) throws {
        let database = try FolderKind.postgreSQL.address()
        if let failure = try Self.run(seed, steps: 40, database).failure { Issue.record("\(failure)") }
    }

    /// A run that never comes to something proves nothing of it.
    @Test("the runs come to what two persons decide on, and to what one may not")
    func coverage() throws {
        var records: [String: Int] = [:]
        var refused: [String: Int] = [:]
        for seed in 101...108 as ClosedRange<UInt64> {
            let simulation = try Self.run(seed, steps: 70)
            #expect(simulation.failure == nil)
            records.merge(simulation.records, uniquingKeysWith: +)
            refused.merge(simulation.refused, uniquingKeysWith: +)
        }
        let unmet = Self.kinds.filter { records[$0] == nil } + Self.refusals.filter { refused[$0] == nil }
        #expect(unmet.isEmpty, "\(unmet)")
    }

    private static let kinds = """
        act.proposed act.approved act.declined act.withdrawn registry.units.transferred
        registry.units.transferredInBulk registry.units.reserved registry.units.cancelled
        registry.hold.released registry.destination.trusted registry.frozen registry.unfrozen
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    private static let refusals = """
        approval.required approval.samePerson approval.otherOrganisation approval.act.closed approval.act.expired
        approval.notInitiator person.notPermitted project.unknown registry.account.notRepresented registry.frozen
        registry.quantity.insufficient store.command.idReused store.connection.lost
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    @Test(
        "a wrong folder is found within a few seeds, and what leads to it is printed", arguments: FolderMutant.allCases)
    func found(mutant: FolderMutant) throws {
        var failure: StoreSimulation.Failure?
        for seed in 1...8 as ClosedRange<UInt64> where failure == nil {
            failure = try Self.run(seed, steps: 40, .embedded, mutant.core).failure
        }
        let found = try #require(failure, "\(mutant) was not found")
        #expect(found.steps.count <= 12 && found.steps.count <= found.length, "\(found)")
        #expect(mutant.signs.contains { found.wrong.contains($0) }, "\(found)")
        let lines = "\(found)".split(separator: "\n")
        #expect(lines.first?.hasPrefix("seed \(found.seed): ") == true)
        #expect(lines.count == found.steps.count + 2)
    }

    /// A function of the same name that locks nothing stands before the server's own.
    @Test(
        "without the writers' lock, a server's folder is found to be wrong",
        .enabled(if: PostgreSQLCluster.isInstalled, "needs PostgreSQL"))
    func unlockedServer() throws {
        var failure: StoreSimulation.Failure?
        for seed in 1...8 as ClosedRange<UInt64> where failure == nil {
            let url = try PostgreSQLCluster.shared.get().newDatabase()
            try PostgreSQLEngine(url: url).write {
                try $0.run(
                    script: """
                        CREATE FUNCTION public.pg_advisory_xact_lock(bigint) RETURNS void LANGUAGE plpgsql
                            AS $$ BEGIN END $$;
                        DO $$ BEGIN
                            EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database());
                        END $$;
                        """)
            }
            failure = try Self.run(seed, steps: 40, .postgreSQL(url: url)).failure
        }
        let found = try #require(failure, "it was not found")
        #expect(found.wrong.contains("is refused as store."), "\(found.wrong)")
    }
}
