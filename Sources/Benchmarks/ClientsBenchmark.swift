import Foundation
import SQL
import Synchronization

/// Durable transfers of units by many concurrent clients, each through the whole command: permission, idempotency,
/// decision, record, projection, log, one shared sync.
struct ClientsBenchmark: Benchmark {
    let name = "clients"

    func run(_ scale: Scale) throws -> [Figure] {
        try withTemporaryFolder { url in
            let registry = try BenchmarkRegistry(
                at: url.appending(path: "data"), accounts: scale == .smoke ? 4 : 200, tonnes: 1_000_000)
            var first = 0
            return try (scale == .smoke ? [2] : [20, 64, 256]).map { clients in
                let count = scale == .smoke ? 20 : 200 * clients
                defer { first += count }
                let before = size(url)
                let took = try seconds { try Self.transfers(registry, clients, count, from: first) }
                print("   ", (size(url) - before) / count, "bytes per transfer")
                return Figure(
                    name: "durable transfers, \(clients) clients", unit: "commands/s", rate: Double(count) / took,
                    ceilingName: "none yet", ceiling: 1)
            }
        }
    }

    static func transfers(_ registry: BenchmarkRegistry, _ clients: Int, _ count: Int, from first: Int) throws {
        let failure = Mutex<(any Error)?>(nil)
        let done = DispatchSemaphore(value: 0)
        for client in 0..<clients {
            Thread.detachNewThread {
                var random = SystemRandomNumberGenerator()
                for number in first..<first + count / clients {
                    do {
                        try registry.transfer(number, of: client, &random)
                    } catch {
                        failure.withLock { $0 = error }
                    }
                }
                done.signal()
            }
        }
        for _ in 0..<clients { done.wait() }
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    private func size(_ url: URL) -> Int {
        let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        return names.reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: url.appending(path: name).path)
            return sum + (attributes?[.size] as? Int ?? 0)
        }
    }
}
