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
            return [
                try ClientsBenchmark.figure("durable transfers after a million records", long, beside: empty, scale)
            ]
        }
    }
}
