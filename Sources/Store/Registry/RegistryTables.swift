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
        var needs = needs
        let hold = try needs.hold.flatMap { try HoldTable.open($0, in: database) }
        if let hold {
            needs.accounts.formUnion([hold.from, hold.to])
            needs.blocks += hold.units.map { .overlapping($0.prefix, $0.range) }
        }
        let transfer = try needs.transfer.flatMap { try transfer(recordedAs: $0, in: database) }
        if let transfer {
            needs.accounts.formUnion([transfer.from, transfer.to])
            needs.blocks += transfer.units.map { .overlapping($0.prefix, $0.range) }
        }
        let recorded = try recorded(needs.blocks, in: database)
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
            nextSerial: next, frozen: try FreezeTable.scopes(in: database), holds: hold.map { [$0] } ?? [],
            nextHold: needs.nextHold ? try HoldTable.nextNumber(in: database) : 1,
            transfers: transfer.flatMap { found in needs.transfer.map { [$0: found] } } ?? [:])
        return RegistrySlice(state: state, recorded: recorded)
    }

    /// The blocks that are asked for, each once.
    private static func recorded(
        _ needs: [RegistryNeeds.Blocks], in database: Database
    ) throws -> ArraySlice<RecordedBlock> {
        if let only = needs.first, needs.count == 1 { return try recorded(only, in: database) }
        var found: [BlockPlace: RecordedBlock] = [:]
        for needed in needs {
            for block in try recorded(needed, in: database) { found[block.place] = block }
        }
        return Array(found.values)[...]
    }

    private static func recorded(
        _ needed: RegistryNeeds.Blocks, in database: Database
    ) throws -> ArraySlice<RecordedBlock> {
        switch needed {
        case .held(let account, let batch, let quantity):
            try held(by: account, of: batch, atLeast: quantity, in: database)
        case .reserved(let account, let quantity):
            try database.rows(
                "SELECT \(columns) FROM blocks WHERE account = ? AND status = 'reserved' ORDER BY prefix, first LIMIT ?",
                account.text, quantity.count
            ).map(RecordedBlock.init)[...]
        case .overlapping(let prefix, let range): try overlapping(prefix, range, in: database)[...]
        }
    }

    /// What a record transferred; nil when there is no such record, or it is about something else.
    private static func transfer(recordedAs index: UInt64, in database: Database) throws -> RecordedTransfer? {
        guard index < (try RecordLog.size(in: database)) else { return nil }
        return try RecordLog.record(index, in: database).event(RegistryEvent.self).flatMap(RecordedTransfer.init)
    }

    /// Writes what an event did.
    package static func apply(_ event: RegistryEvent, record: UInt64, in database: Database) throws {
        switch event {
        case .unitsIssued(let body):
            for batch in body.batches {
                try insert(batch, record, database)
                let part = UnitPart(batch: batch.id, prefix: batch.prefix, range: batch.range)
                try begin(part, in: body.account, .held, record, database)
            }
        case .unitsTransferred(let body): try move(body.movement, from: body.from, to: body.to, .held, record, database)
        case .unitsTransferredInBulk(let body): try distribute(body, record, database)
        case .transferCorrected(let body):
            try move(body.movement, from: body.from, to: body.to, .held, record, database)
        case .unitsRetired(let body):
            try move(body.movement, from: body.account, to: body.account, .retired, record, database)
            try RetiredMonths.add(body, on: RecordLog.effectiveDay(of: record, in: database), in: database)
        case .unitsCancelled(let body):
            try move(body.movement, from: body.account, to: body.account, .cancelled, record, database)
        case .unitsExported(let body):
            try move(body.movement, from: body.account, to: body.account, .exported, record, database)
        case .unitsReserved(let body):
            try move(body.movement, from: body.from, to: body.from, .reserved, record, database)
            try HoldTable.insert(Hold(body), record: record, in: database)
        case .holdCompleted(let body):
            try end(body.hold, body.units, from: body.from, to: body.to, record, database)
        case .holdReleased(let body):
            try end(body.hold, body.units, from: body.from, to: body.from, record, database)
        case .holdConfirmed(let body):
            guard var hold = try HoldTable.open(body.hold, in: database) else { break }
            hold.confirm()
            try HoldTable.update(hold, in: database)
        case .frozen(let body): try FreezeTable.insert(body, record: record, in: database)
        case .unfrozen(let body): try FreezeTable.remove(body.scope, in: database)
        default: try applyToAccount(event, record, database)
        }
        try AccountLines.apply(event, record: record, in: database)
    }

    private static func applyToAccount(_ event: RegistryEvent, _ record: UInt64, _ database: Database) throws {
        guard let id = event.filedUnder else { return }
        let before = try account(id, in: database)
        guard let account = Account(before, after: event) else { return }
        if before == nil {
            try database.execute(
                "INSERT INTO accounts(id, state, record) VALUES (?, ?, ?)", id.text, try CanonicalJSON.text(account),
                record)
        } else {
            try database.execute("UPDATE accounts SET state = ? WHERE id = ?", try CanonicalJSON.text(account), id.text)
        }
        database.forget(id)
    }

    private static func move(
        _ movement: UnitMovement, from: AccountID, to: AccountID, _ status: BlockStatus, _ record: UInt64,
        _ database: Database
    ) throws {
        for part in movement.ended { try end(part, in: from, .held, database) }
        for part in movement.kept { try begin(part, in: from, .held, record, database) }
        for part in movement.moved { try begin(part, in: to, status, record, database) }
    }

    private static func distribute(_ body: UnitsTransferredInBulk, _ record: UInt64, _ database: Database) throws {
        for part in body.ended { try end(part, in: body.from, .held, database) }
        for part in body.kept { try begin(part, in: body.from, .held, record, database) }
        for share in body.shares {
            for part in share.units { try begin(part, in: share.to, .held, record, database) }
        }
    }

    /// What a hold set aside is held again, by the giver or by the receiver.
    private static func end(
        _ hold: HoldID, _ units: [UnitPart], from: AccountID, to: AccountID, _ record: UInt64, _ database: Database
    ) throws {
        for part in units { try end(part, in: from, .reserved, database) }
        for part in units { try begin(part, in: to, .held, record, database) }
        try HoldTable.end(hold, record: record, in: database)
    }

    private static func end(
        _ part: UnitPart, in account: AccountID, _ status: BlockStatus, _ database: Database
    ) throws {
        let block = UnitBlock(part: part, account: account, status: status)
        try database.deferred(BlockChanges.self).end(block)
        if status == .held { database.shelf(HeldBlocks.self)?.end(block) }
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
