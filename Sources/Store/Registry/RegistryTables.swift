import Foundation
package import SQL
package import Quantities
package import Registry

/// The registry's tables: accounts, batches and blocks as the domain's values, loaded in the slice a command needs.
package enum RegistryTables {
    package static func account(_ id: AccountID, in database: Database) throws -> Account? {
        try database.remembered(id) {
            try database.first(String.self, "SELECT state FROM accounts WHERE id = ?", id.text).map {
                try CanonicalJSON.value(Account.self, from: $0)
            }
        }
    }

    package static func accounts(in database: Database) throws -> [Account] {
        try database.all(String.self, "SELECT state FROM accounts ORDER BY id").map {
            try CanonicalJSON.value(Account.self, from: $0)
        }
    }

    package static func batch(_ id: BatchID, in database: Database) throws -> UnitBatch? {
        try database.remembered(id) {
            try database.first(String.self, "SELECT attributes FROM batches WHERE id = ?", id.text).map {
                try CanonicalJSON.value(UnitBatch.self, from: $0)
            }
        }
    }

    package static func batches(in database: Database) throws -> [UnitBatch] {
        try database.all(String.self, "SELECT attributes FROM batches ORDER BY prefix, first").map {
            try CanonicalJSON.value(UnitBatch.self, from: $0)
        }
    }

    /// The record that issued a batch.
    package static func record(of batch: BatchID, in database: Database) throws -> UInt64? {
        try database.first(UInt64.self, "SELECT record FROM batches WHERE id = ?", batch.text)
    }

    /// Blocks with the record that last moved or split each, by first serial, from a place on; at most so many.
    package static func blocks(
        of prefix: SerialPrefix, overlapping range: SerialRange, limit: Int, in database: Database
    ) throws -> [(block: UnitBlock, record: UInt64)] {
        try database.rows(
            """
            SELECT \(columns) FROM blocks WHERE prefix = ? AND first <= ? AND first >= (
                SELECT COALESCE(MAX(first), 0) FROM blocks WHERE prefix = ? AND first <= ?)
            AND last >= ? ORDER BY first LIMIT ?
            """, prefix.rawValue, range.last, prefix.rawValue, range.first, range.first, limit
        ).map(RecordedBlock.init).map { ($0.block, $0.record) }
    }

    /// Units in all: ever issued, held now, retired.
    package static func totals(in database: Database) throws -> (issued: Tonnes, held: Tonnes, retired: Tonnes) {
        let row = try database.row(
            """
            SELECT CAST(COALESCE(SUM(issued), 0) AS BIGINT) AS issued, CAST(COALESCE(SUM(held), 0) AS BIGINT) AS held,
                CAST(COALESCE(SUM(retired), 0) AS BIGINT) AS retired FROM batch_totals
            """)
        guard let row else { return (.zero, .zero, .zero) }
        return (try Tonnes(row["issued"]), try Tonnes(row["held"]), try Tonnes(row["retired"]))
    }

    package static func batches(of period: MonitoringPeriodID, in database: Database) throws -> [UnitBatch] {
        try database.all(
            String.self, "SELECT attributes FROM batches WHERE period = ? ORDER BY prefix, first", period.text
        ).map { try CanonicalJSON.value(UnitBatch.self, from: $0) }
    }

    package static func blocks(heldBy account: AccountID, of batch: BatchID?, in database: Database) throws
        -> [UnitBlock]
    {
        try page(of: account, batch, .max, after: 0, in: database).reversed().map(\.block)
    }

    /// The account's blocks from the high end on, until they hold so many tonnes; all when they do not.
    private static func held(
        by account: AccountID, of batch: BatchID?, atLeast quantity: Tonnes, in database: Database
    ) throws -> ArraySlice<RecordedBlock> {
        guard batch == nil, let held = database.shelf(HeldBlocks.self) else {
            return try highEnd(of: account, batch, quantity, in: database).blocks[...]
        }
        return try held.held(by: account, atLeast: quantity) { try highEnd(of: account, nil, quantity, in: database) }
    }

    /// The same from the table, ascending, and whether there are no others.
    ///
    /// Read in pages, each twice as long as the one before: most transfers touch one block of an account that may have
    /// millions.
    private static func highEnd(
        of account: AccountID, _ batch: BatchID?, _ quantity: Tonnes, in database: Database
    ) throws -> (blocks: [RecordedBlock], isWhole: Bool) {
        var blocks: [RecordedBlock] = []
        var missing = quantity.count
        var count = 16
        while missing > 0 {
            let page = try page(of: account, batch, count, after: blocks.count, in: database)
            blocks += page
            missing -= page.reduce(0) { $0 + $1.block.range.count }
            guard page.count == count else { return (blocks.reversed(), true) }
            count *= 2
        }
        return (blocks.reversed(), false)
    }

    /// So many held blocks from the high end on, descending.
    private static func page(
        of account: AccountID, _ batch: BatchID?, _ count: Int, after: Int, in database: Database
    ) throws -> [RecordedBlock] {
        let held = "SELECT \(columns) FROM blocks WHERE account = ? AND status = 'held'"
        let page = "ORDER BY prefix DESC, first DESC LIMIT ? OFFSET ?"
        guard let batch else {
            return try database.rows("\(held) \(page)", account.text, count, after).map(RecordedBlock.init)
        }
        return try database.rows("\(held) AND batch = ? \(page)", account.text, batch.text, count, after)
            .map(RecordedBlock.init)
    }

    static let columns = RecordedBlock.columns.joined(separator: ", ")

    package static func blocks(
        of prefix: SerialPrefix, overlapping range: SerialRange, in database: Database
    ) throws -> [UnitBlock] {
        try overlapping(prefix, range, in: database).map(\.block)
    }

    private static func overlapping(
        _ prefix: SerialPrefix, _ range: SerialRange, in database: Database
    ) throws -> [RecordedBlock] {
        try database.rows(
            """
            SELECT \(columns) FROM blocks WHERE prefix = ? AND first <= ? AND first >= (
                SELECT COALESCE(MAX(first), 0) FROM blocks WHERE prefix = ? AND first <= ?)
            AND last >= ? ORDER BY first
            """, prefix.rawValue, range.last, prefix.rawValue, range.first, range.first
        ).map(RecordedBlock.init)
    }

    package static func allBlocks(in database: Database) throws -> [UnitBlock] {
        try database.rows("SELECT \(columns) FROM blocks ORDER BY prefix, first").map { try RecordedBlock($0).block }
    }

    /// Just as much of the registry as the command asks for.
    package static func slice(for needs: RegistryNeeds, in database: Database) throws -> RegistrySlice {
        let recorded: ArraySlice<RecordedBlock> =
            switch needs.blocks {
            case .held(let account, let batch, let quantity):
                try held(by: account, of: batch, atLeast: quantity, in: database)
            case .overlapping(let prefix, let range): try overlapping(prefix, range, in: database)[...]
            case nil: []
            }
        let blocks = recorded.map(\.block)
        var batches = try needs.batchesOfPeriod.map { try self.batches(of: $0, in: database) } ?? []
        for id in needs.batches.union(blocks.map(\.batch)) where !batches.contains(where: { $0.id == id }) {
            if let batch = try batch(id, in: database) { batches.append(batch) }
        }
        var next: [SerialPrefix: Int64] = [:]
        if let prefix = needs.nextSerial {
            next[prefix] = try database.first(
                Int64.self, "SELECT COALESCE(MAX(last), 0) + 1 FROM batches WHERE prefix = ?", prefix.rawValue)
        }
        let state = RegistryState(
            accounts: try needs.accounts.compactMap { try account($0, in: database) }, batches: batches, blocks: blocks,
            nextSerial: next)
        return RegistrySlice(state: state, recorded: recorded)
    }

    /// Writes what an event did.
    package static func apply(_ event: RegistryEvent, record: UInt64, in database: Database) throws {
        switch event {
        case .accountOpened(let body):
            let account = Account(
                id: body.account, organisation: body.organisation, kind: body.kind, title: body.title)
            try database.execute(
                "INSERT INTO accounts(id, state, record) VALUES (?, ?, ?)", account.id.text,
                try CanonicalJSON.text(account), record)
        case .unitsIssued(let body):
            for batch in body.batches {
                try insert(batch, record, database)
                let part = UnitPart(batch: batch.id, prefix: batch.prefix, range: batch.range)
                try begin(part, in: body.account, .held, record, database)
            }
        case .unitsTransferred(let body):
            try move(body.movement, from: body.from, to: body.to, .held, record, database)
        case .unitsRetired(let body):
            try move(body.movement, from: body.account, to: body.account, .retired, record, database)
            try RetiredMonths.add(body, on: RecordLog.effectiveDay(of: record, in: database), in: database)
        }
        try AccountLines.apply(event, record: record, in: database)
    }

    private static func move(
        _ movement: UnitMovement, from: AccountID, to: AccountID, _ status: BlockStatus, _ record: UInt64,
        _ database: Database
    ) throws {
        for part in movement.ended {
            let block = UnitBlock(part: part, account: from, status: .held)
            try database.deferred(BlockChanges.self).end(block)
            database.shelf(HeldBlocks.self)?.end(block)
        }
        for part in movement.kept { try begin(part, in: from, .held, record, database) }
        for part in movement.moved { try begin(part, in: to, status, record, database) }
    }

    private static func insert(_ batch: UnitBatch, _ record: UInt64, _ database: Database) throws {
        try database.execute(
            """
            INSERT INTO batches(id, prefix, first, last, period, vintage, attributes, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, batch.id.text, batch.prefix.rawValue, batch.range.first, batch.range.last, batch.monitoringPeriod.text,
            batch.vintage.year, try CanonicalJSON.text(batch), record)
    }

    private static func begin(
        _ part: UnitPart, in account: AccountID, _ status: BlockStatus, _ record: UInt64, _ database: Database
    ) throws {
        let block = RecordedBlock(block: UnitBlock(part: part, account: account, status: status), record: record)
        let changes = database.deferred(BlockChanges.self)
        try changes.begin(block)
        if status == .held { database.shelf(HeldBlocks.self)?.begin(block) }
        if changes.areMany { try database.settle() }
    }
}

/// As much of the registry as a command asks for.
package struct RegistrySlice: Sendable {
    package let state: RegistryState
    private let recorded: ArraySlice<RecordedBlock>

    fileprivate init(state: RegistryState, recorded: ArraySlice<RecordedBlock>) {
        self.state = state
        self.recorded = recorded
    }

    /// The records that last moved any of these blocks.
    package func records(of parts: [UnitPart]) -> Set<UInt64> {
        let known = Set(parts.map(BlockPlace.init))
        return Set(recorded.lazy.filter { known.contains($0.place) }.map(\.record))
    }
}
