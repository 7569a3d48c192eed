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
                try transfers(full, beside: empty, scale, "\(shown) blocks"),
                try search(full, rows * commands, "\(shown) blocks"),
                try statement(scale),
            ]
        }
    }

    private func transfers(
        _ full: BenchmarkRegistry, beside empty: BenchmarkRegistry, _ scale: Scale, _ note: String
    ) throws -> Figure {
        let clients = scale == .smoke ? 2 : 20
        var done = (full: 0, empty: 0)
        var took = (full: 0.0, empty: 0.0)
        for _ in 0..<(scale == .smoke ? 1 : 4) {
            let turn = scale == .smoke ? 0.2 : 2.0
            let ours = try ClientsBenchmark.transfers(full, clients, for: turn)
            let other = try ClientsBenchmark.transfers(empty, clients, for: turn)
            done = (done.full + ours.count, done.empty + other.count)
            took = (took.full + ours.seconds, took.empty + other.seconds)
        }
        return Figure(
            name: "durable transfers among many blocks, \(clients) clients, SQLite", unit: "commands/s",
            rate: Double(done.full) / took.full, ceilingName: "on an empty store",
            ceiling: Double(done.empty) / took.empty, notes: [note])
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
