import Foundation
import TestPostgreSQL
import Testing

/// Several programs work on one PostgreSQL server, and any of them, or the server, is lost.
@Suite(
    .serialized, .enabled(if: PostgreSQLCluster.isInstalled, "needs postgresql-15 (scripts/setup test): skipped"))
struct ServerLossTests {
    @Test(
        "programs are killed in a loop while others write: another goes on at once, and the log never forks",
        arguments: Round.some(2))
    func killedWriters(_ round: Round) throws {
        var dice = Dice(round.seed)
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        let folder = temporary.url.appending(path: "data")
        try LoadedFolder.move(to: folder, database: PostgreSQLCluster.shared.get().newDatabase())
        var loads = try (0..<3).map { try Load(on: folder, name: "writer0x\($0)") }
        var lines: [LoadLine] = []
        for kill in 1...6 {
            let victim = dice.roll(0...2)
            let before = try loads.map { try $0.lines().count }
            try loads[victim].wait(forAcknowledged: 10)
            loads[victim].kill()
            lines += try loads[victim].lines()
            // The others are not held up by the one that is gone, whatever lock it held.
            for other in 0...2 where other != victim {
                try loads[other].wait(until: "more, after a kill") { $0.count > before[other] + 20 }
            }
            loads[victim] = try Load(on: folder, name: "writer\(kill)x\(victim)")
        }
        for load in loads { load.kill() }
        for load in loads { lines += try load.lines() }
        #expect(try Aftermath(folder: folder, lines: lines).breaches().isEmpty)
    }

    @Test(
        "the primary is lost under load and the standby takes over: no acknowledged command is lost",
        arguments: Round.some(2))
    func failover(_ round: Round) throws {
        var dice = Dice(round.seed)
        let temporary = try TemporaryFolder()
        let pair = try PostgreSQLPair()
        defer {
            pair.end()
            withExtendedLifetime(temporary) {}
        }
        let folder = temporary.url.appending(path: "data")
        try LoadedFolder.move(to: folder, database: pair.url)
        let load = try Load(on: folder, name: "failover")
        try load.wait(forAcknowledged: dice.roll(50...300))
        try pair.losePrimary()
        Thread.sleep(forTimeInterval: Double(dice.roll(0...300)) / 1000)
        try pair.promoteStandby()
        let before = try load.lines().count { $0.kind == .done }
        try load.wait(forAcknowledged: before + 100)
        load.kill()
        let aftermath = Aftermath(
            folder: folder, lines: try load.lines(), refusals: ["store.connection.lost", "store.file.unusable"])
        #expect(try aftermath.breaches().isEmpty)
    }
}
