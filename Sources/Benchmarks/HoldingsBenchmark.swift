import Foundation
import Quantities
import Registry
import SQL
import Store
import UseCases

/// A registry of ten million blocks, filled by transfers to many: how many postings a second those are, and what
/// transfers, a search by serial and a statement of an account with a million entries cost there. SQLite.
struct HoldingsBenchmark: Benchmark {
    let name = "holdings"

    func run(_ scale: Scale) throws -> [Figure] {
        let rows = scale == .smoke ? 1_000 : TransferInBulk.mostRows
        let commands = scale == .smoke ? 2 : 100
        return try withTemporaryFolder { url in
            let empty = try BenchmarkRegistry(at: url.appending(path: "empty"), accounts: 200, tonnes: 1_000_000)
            let full = try BenchmarkRegistry(
                at: url.appending(path: "full"), accounts: 200, tonnes: 2 * Int64(rows * commands))
            var posted = 0.0
            for number in 0..<commands { posted += try seconds { try full.bulk(number, rows: rows) } }
            let blocks = try full.folder.store.read { try $0.first(Int.self, "SELECT COUNT(*) FROM blocks") } ?? 0
            let shown = Figure.grouped(Double(blocks))
            return [
                Figure(
                    name: "transfers to many, \(rows) rows each, SQLite", unit: "postings/s",
                    rate: Double(rows * commands) / posted, ceilingName: "aim", ceiling: 50_000),
                try ClientsBenchmark.figure("durable transfers among \(shown) blocks", full, beside: empty, scale),
                try search(full, rows * commands, "\(shown) blocks"),
                try statement(scale),
            ]
        }
    }

    /// Serials all over what was moved.
    private func search(_ registry: BenchmarkRegistry, _ moved: Int, _ note: String) throws -> Figure {
        let count = 100
        let took = try (0..<count).map { number in
            let serial = try Serial(.jcl, Int64(moved / count * number) * 2 + 2)
            return try seconds {
                _ = try registry.folder.answer(SearchUnits(first: serial, last: serial), to: .everyone)
            }
        }.sorted()
        return Figure(
            name: "search by serial with its history, median", unit: "ms", rate: took[count / 2] * 1000,
            ceilingName: "limit", ceiling: 10,
            notes: [note, "slowest \(Figure.decimal((took.last ?? 0) * 1000)) ms"])
    }

    /// The first page of a statement, and its balance.
    private func statement(_ scale: Scale) throws -> Figure {
        try withTemporaryFolder { url in
            let registry = try BenchmarkRegistry(at: url, accounts: 2, tonnes: 3_000_000)
            let entries = scale == .smoke ? 1_000 : 1_000_000
            try registry.transfer(count: entries, together: 10_000)
            let first = try seconds {
                let statement = try registry.folder.answer(
                    ShowAccountStatement(account: registry.accounts[0], most: 500), to: .owner)
                precondition(statement.lines.count == 500)
            }
            return Figure(
                name: "statement of an account with \(Figure.grouped(Double(entries))) entries, 500 lines", unit: "ms",
                rate: first * 1000, ceilingName: "limit", ceiling: 1000)
        }
    }
}
