import Registry
import SQL
import Store

/// The invariants of the registry, counted from its tables: by plain questions, in the order of the issue.
struct TableCheck {
    struct Block: Hashable {
        let prefix: String
        let first: Int64
        let last: Int64
        let batch: String
        let account: String
        let status: String

        var count: Int64 { last - first + 1 }
    }

    private let blocks: [Block]
    private let database: Database

    init(_ database: Database) throws {
        self.database = database
        blocks = try database.rows(
            "SELECT prefix, first, last, batch, account, status FROM blocks ORDER BY prefix, first"
        ).map {
            Block(
                prefix: try $0[0], first: try $0[1], last: try $0[2], batch: try $0[3], account: try $0[4],
                status: try $0[5])
        }
    }

    /// What never moves again.
    var outOfUse: Set<Block> { Set(blocks.filter { !["held", "reserved"].contains($0.status) }) }

    /// What is wrong; nil when nothing is.
    /// - Parameter ended: what was out of use before.
    func wrong(ended: Set<Block>) throws -> String? {
        if let revived = ended.subtracting(outOfUse).first { return "was out of use, and is not: \(revived)" }
        return try wrongOfBatches() ?? wrongOfHolds() ?? wrongOfBalances()
    }

    /// The blocks of a batch are its range, each unit once; and its totals are theirs, none below nothing.
    private func wrongOfBatches() throws -> String? {
        var rest = Dictionary(grouping: blocks, by: \.batch)
        let batches = try database.rows(
            """
            SELECT b.id, b.prefix, b.first, b.last, t.issued, t.held, t.retired, t.cancelled, t.exported
            FROM batches b JOIN batch_totals t ON t.batch = b.id
            """)
        for row in batches {
            let (id, prefix): (String, String) = try (row[0], row[1])
            let (first, last): (Int64, Int64) = try (row[2], row[3])
            let own = rest.removeValue(forKey: id) ?? []
            var next = first
            for block in own {
                guard block.prefix == prefix, block.first == next else { return "batch \(id) at \(next): \(block)" }
                next = block.last + 1
            }
            guard next == last + 1 else { return "batch \(id) ends at \(next), to end at \(last + 1)" }
            func count(_ statuses: String...) -> Int64 {
                own.filter { statuses.contains($0.status) }.map(\.count).reduce(0, +)
            }
            let totals: [Int64] = try (4...8).map { try row[$0] }
            let counted = [
                last - first + 1, count("held", "reserved"), count("retired"), count("cancelled"), count("exported"),
            ]
            guard totals == counted, totals.allSatisfy({ $0 >= 0 }) else {
                return "batch \(id) says \(totals), and has \(counted)"
            }
            guard totals[0] == totals[1...].reduce(0, +) else { return "batch \(id) lost or found units: \(totals)" }
        }
        return rest.first.map { "units of no batch: \($0.value)" }
    }

    /// What is set aside is what the holds say, of whom they say.
    private func wrongOfHolds() throws -> String? {
        let holds = try HoldTable.all(atMost: 10_000, in: database)
        let said = holds.flatMap { hold in
            hold.units.map { "\($0.prefix.rawValue) \($0.range.first)-\($0.range.last) \(hold.from)" }
        }
        let stored = blocks.filter { $0.status == "reserved" }.map {
            "\($0.prefix) \($0.first)-\($0.last) \($0.account)"
        }
        guard said.sorted() != stored.sorted() else { return nil }
        return "set aside are \(stored.sorted()), by the holds \(said.sorted())"
    }

    /// A balance has in it what is set aside.
    private func wrongOfBalances() throws -> String? {
        let lines = try database.rows(
            """
            SELECT account, held FROM account_lines l
            WHERE record = (SELECT MAX(record) FROM account_lines WHERE account = l.account)
            """)
        let owned = blocks.filter { ["held", "reserved"].contains($0.status) }
        var counted = Dictionary(grouping: owned, by: \.account).mapValues { $0.map(\.count).reduce(0, +) }
        for row in lines {
            let (account, held): (String, Int64) = try (row[0], row[1])
            let own = counted.removeValue(forKey: account) ?? 0
            if own != held { return "the balance of \(account) is \(held), its units are \(own)" }
        }
        return counted.isEmpty ? nil : "units without a balance: \(counted)"
    }
}
