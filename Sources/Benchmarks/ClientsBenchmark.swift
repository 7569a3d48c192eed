import Foundation
import SQL
import Synchronization
import TestPostgreSQL
import TestRandom
import UseCases

/// Durable transfers of units by many concurrent clients, each through the whole command: permission, idempotency,
/// decision, record, projections, log and checkpoint, with one sync for many. On both engines, beside a plain
/// double-entry function on PostgreSQL at the same concurrency in the same run.
struct ClientsBenchmark: Benchmark {
    let name = "clients"

    func run(_ scale: Scale) throws -> [Figure] {
        let accounts = scale == .smoke ? 4 : 200
        return try withTemporaryFolder { url in
            let embedded = try BenchmarkRegistry(
                at: url.appending(path: "sqlite"), accounts: accounts, tonnes: 1_000_000)
            // Without the baseline there is nothing to say; the notice that it is missing has been printed.
            guard PostgreSQLCluster.isInstalled else { return [] }
            let cluster = try PostgreSQLCluster()
            defer { cluster.end() }
            let baseline = try DoubleEntryBaseline(url: cluster.newDatabase(), accounts: accounts)
            let served = try BenchmarkRegistry(
                at: url.appending(path: "postgresql"), accounts: accounts, tonnes: 1_000_000,
                database: .postgreSQL(url: cluster.newDatabase()))
            // Unmeasured: what grows to a size once is not what a transfer costs.
            for registry in [embedded, served] { _ = try Self.transfers(registry, 2, for: scale == .smoke ? 0.1 : 3) }
            return try (scale == .smoke ? [2] : [20, 64, 256]).flatMap { clients in
                let seconds = scale == .smoke ? 1 : 4
                let ceiling = try baseline.rate(
                    clients: clients, each: scale == .smoke ? 10 : 40_000 / clients, accounts: accounts)
                return try [("SQLite", embedded), ("PostgreSQL", served)].map { engine, registry in
                    let spent = processorSeconds()
                    let before = engine == "SQLite" ? size(url.appending(path: "sqlite")) : 0
                    let (count, took) = try Self.transfers(registry, clients, for: Double(seconds))
                    let bytes = engine == "SQLite" ? (size(url.appending(path: "sqlite")) - before) / max(count, 1) : 0
                    return Figure(
                        name: "durable transfers, \(clients) clients, \(engine)", unit: "commands/s",
                        rate: Double(count) / took, ceilingName: "PL/pgSQL double entry", ceiling: ceiling,
                        notes: [
                            "\(Int(1e6 * (processorSeconds() - spent) / Double(max(count, 1)))) µs of processor each, clients included"
                        ] + (bytes > 0 ? ["\(bytes) bytes on disk each"] : []))
                }
            }
        }
    }

    /// The rate of a store beside that of an empty one, both on SQLite, turn by turn.
    static func figure(
        _ name: String, _ store: BenchmarkRegistry, beside empty: BenchmarkRegistry, _ scale: Scale
    ) throws -> Figure {
        let clients = scale == .smoke ? 2 : 20
        var done = (store: 0, empty: 0)
        var took = (store: 0.0, empty: 0.0)
        for _ in 0..<(scale == .smoke ? 1 : 4) {
            let turn = scale == .smoke ? 0.2 : 2.0
            let ours = try transfers(store, clients, for: turn)
            let other = try transfers(empty, clients, for: turn)
            done = (done.store + ours.count, done.empty + other.count)
            took = (took.store + ours.seconds, took.empty + other.seconds)
        }
        return Figure(
            name: "\(name), \(clients) clients, SQLite", unit: "commands/s", rate: Double(done.store) / took.store,
            ceilingName: "on an empty store", ceiling: Double(done.empty) / took.empty)
    }

    /// Every client gives one command after the other until the time is over.
    static func transfers(
        _ registry: BenchmarkRegistry, _ clients: Int, for duration: Double
    ) throws -> (count: Int, seconds: Double) {
        let failure = Mutex<(any Error)?>(nil)
        let total = Mutex(0)
        let done = DispatchSemaphore(value: 0)
        let run = UUID().uuidString.prefix(8)
        let took = seconds {
            let end = ContinuousClock.now + .seconds(duration)
            for client in 0..<clients {
                Thread.detachNewThread {
                    // Its own, not the system's: asking that costs as much as a tenth of a command.
                    var random = SplitMix64(seed: UInt64(client))
                    var number = 0
                    do {
                        while ContinuousClock.now < end {
                            try registry.transfer("\(run)-\(client)-\(number)", &random)
                            number += 1
                        }
                    } catch {
                        failure.withLock { $0 = error }
                    }
                    total.withLock { $0 += number }
                    done.signal()
                }
            }
            for _ in 0..<clients { done.wait() }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        return (total.withLock { $0 }, took)
    }

    private func size(_ url: URL) -> Int {
        let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        return names.reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: url.appending(path: name).path)
            return sum + (attributes?[.size] as? Int ?? 0)
        }
    }
}
