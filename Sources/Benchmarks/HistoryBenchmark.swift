import Foundation

/// Durable transfers of 20 clients on a store with a million records, beside the same on an empty one, turn by turn.
struct HistoryBenchmark: Benchmark {
    let name = "history"

    func run(_ scale: Scale) throws -> [Figure] {
        try withTemporaryFolder { url in
            let accounts = scale == .smoke ? 4 : 200
            let long = try BenchmarkRegistry(at: url.appending(path: "long"), accounts: accounts, tonnes: 1_000_000)
            let empty = try BenchmarkRegistry(at: url.appending(path: "empty"), accounts: accounts, tonnes: 1_000_000)
            try LongLog.lengthen(long.folder, scale)
            let clients = scale == .smoke ? 2 : 20
            var done = (long: 0, empty: 0)
            var took = (long: 0.0, empty: 0.0)
            for _ in 0..<(scale == .smoke ? 1 : 4) {
                let turn = scale == .smoke ? 0.2 : 2.0
                let ours = try ClientsBenchmark.transfers(long, clients, for: turn)
                let other = try ClientsBenchmark.transfers(empty, clients, for: turn)
                done = (done.long + ours.count, done.empty + other.count)
                took = (took.long + ours.seconds, took.empty + other.seconds)
            }
            return [
                Figure(
                    name: "durable transfers after a million records, \(clients) clients, SQLite", unit: "commands/s",
                    rate: Double(done.long) / took.long, ceilingName: "on an empty store",
                    ceiling: Double(done.empty) / took.empty)
            ]
        }
    }
}
