import Foundation
import Quantities
import Registry
import SQL
import Store
import UseCases

/// The two things that a day ends with, over a million records: the reconciliation, and the statement of an account that was
/// on one side of every one of them. The ceilings are bare SHA-256 of the same bytes, and a second.
struct ReconcileBenchmark: Benchmark {
    let name = "reconcile"

    func run(_ scale: Scale) throws -> [Figure] {
        try withTemporaryFolder { place in
            // Of two accounts each is in every transfer.
            let count = scale == .smoke ? 300 : 1_000_000
            let registry = try BenchmarkRegistry(at: place, accounts: 2, tonnes: Int64(count) + 10)
            try registry.transfer(count: count, together: scale == .smoke ? 100 : 10_000)
            let folder = registry.folder
            let bare = try BareHashes(of: folder)
            var result: Reconciliation?
            let took = try seconds { result = try ReconcileRegistry(day: folder.now.day).run(on: folder) }
            guard let result, result.agrees else { throw CocoaError(.fileReadCorruptFile) }
            let records = Double(result.records)
            var lines = 0
            let day = folder.now.day
            let period = try Period(day.advanced(by: -1), until: day.advanced(by: 1))
            let page = try seconds {
                let statement = try folder.answer(
                    ShowAccountStatement(account: registry.accounts[0], period: period, most: 100), to: .owner)
                lines = statement.summary?.movements ?? 0
            }
            return [
                Figure(
                    name: "reconciliation of a day, SQLite", unit: "records/s", rate: records / took,
                    ceilingName: "SHA-256 of the same bytes", ceiling: records / bare.took,
                    notes: [
                        "\(Figure.grouped(records)) records", "hash \(bare.last.hex.prefix(8))",
                    ] + (peakMemory().map { ["peak \($0) MiB"] } ?? [])),
                Figure(
                    name: "statement with sums, its newest page", unit: "statements/s", rate: 1 / page,
                    ceilingName: "limit", ceiling: 1, notes: ["\(Figure.grouped(Double(lines))) movements"]),
            ]
        }
    }
}
