import Foundation
package import SQL
package import Quantities
package import Registry

/// The registry's tables: accounts, batches and blocks as the domain's values, loaded in the slice a command needs.
package enum RegistryTables {
    package static func account(_ id: AccountID, in database: Database) throws -> Account? {
        try database.remembered("account:\(id)") {
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
        try database.remembered("batch:\(id)") {
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
            SELECT * FROM blocks WHERE prefix = ? AND first <= ? AND first >= (
                SELECT COALESCE(MAX(first), 0) FROM blocks WHERE prefix = ? AND first <= ?)
            AND last >= ? ORDER BY first LIMIT ?
            """, prefix.rawValue, range.last, prefix.rawValue, range.first, range.first, limit
        ).map(recorded).map { ($0.block, $0.record) }
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
        try held(by: account, of: batch, .max, after: 0, in: database).reversed().map(\.block)
    }

    /// The account's blocks from the high end on, until they hold so many tonnes; all when they do not.
    ///
    /// Read in pages, each twice as long as the one before: most transfers touch one block of an account that may have
    /// millions.
    private static func held(
        by account: AccountID, of batch: BatchID?, atLeast quantity: Tonnes, in database: Database
    ) throws -> [RecordedBlock] {
        var blocks: [RecordedBlock] = []
        var missing = quantity.count
        var page = 4
        while missing > 0 {
            let next = try held(by: account, of: batch, page, after: blocks.count, in: database)
            blocks += next
            missing -= next.reduce(0) { $0 + $1.block.range.count }
            guard next.count == page else { break }
            page *= 2
        }
        return blocks
    }

    /// So many held blocks from the high end on.
    private static func held(
        by account: AccountID, of batch: BatchID?, _ count: Int, after: Int, in database: Database
    ) throws -> [RecordedBlock] {
        let held = "SELECT * FROM blocks WHERE account = ? AND status = 'held'"
        let page = "ORDER BY prefix DESC, first DESC LIMIT ? OFFSET ?"
        guard let batch else { return try database.rows("\(held) \(page)", account.text, count, after).map(recorded) }
        return try database.rows("\(held) AND batch = ? \(page)", account.text, batch.text, count, after).map(recorded)
    }

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
            SELECT * FROM blocks WHERE prefix = ? AND first <= ? AND first >= (
                SELECT COALESCE(MAX(first), 0) FROM blocks WHERE prefix = ? AND first <= ?)
            AND last >= ? ORDER BY first
            """, prefix.rawValue, range.last, prefix.rawValue, range.first, range.first
        ).map(recorded)
    }

    package static func allBlocks(in database: Database) throws -> [UnitBlock] {
        try database.rows("SELECT * FROM blocks ORDER BY prefix, first").map { try recorded($0).block }
    }

    /// Just as much of the registry as the command asks for.
    package static func slice(for needs: RegistryNeeds, in database: Database) throws -> RegistrySlice {
        let recorded: [RecordedBlock] =
            switch needs.blocks {
            case .held(let account, let batch, let quantity):
                try held(by: account, of: batch, atLeast: quantity, in: database)
            case .overlapping(let prefix, let range): try overlapping(prefix, range, in: database)
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
        return RegistrySlice(
            state: state,
            records: Dictionary(recorded.map { ($0.block.part, $0.record) }, uniquingKeysWith: { first, _ in first }))
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
                try insert(part, to: body.account, .held, record, database)
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
            try database.execute(
                "DELETE FROM blocks WHERE prefix = ? AND first = ? AND last = ? AND account = ? AND status = 'held'",
                part.prefix.rawValue, part.range.first, part.range.last, from.text)
        }
        for part in movement.kept { try insert(part, to: from, .held, record, database) }
        for part in movement.moved { try insert(part, to: to, status, record, database) }
    }

    private static func insert(_ batch: UnitBatch, _ record: UInt64, _ database: Database) throws {
        try database.execute(
            """
            INSERT INTO batches(id, prefix, first, last, period, vintage, attributes, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, batch.id.text, batch.prefix.rawValue, batch.range.first, batch.range.last, batch.monitoringPeriod.text,
            batch.vintage.year, try CanonicalJSON.text(batch), record)
    }

    private static func insert(
        _ part: UnitPart, to account: AccountID, _ status: BlockStatus, _ record: UInt64, _ database: Database
    ) throws {
        try database.execute(
            """
            INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, part.prefix.rawValue, part.range.first, part.range.last, part.batch.text, account.text,
            status.rawValue,
            record)
    }

    static func recorded(_ row: Row) throws -> RecordedBlock {
        let names: (prefix: String, status: String) = try (row["prefix"], row["status"])
        guard let prefix = SerialPrefix(rawValue: names.prefix), let status = BlockStatus(rawValue: names.status)
        else {
            throw Rejection(
                "store.block.unreadable", expected: "a unit block", found: "\(names.prefix)",
                ja: "口座の記録が読めません",
                en: "A unit block cannot be read")
        }
        let block = UnitBlock(
            part: UnitPart(
                batch: try BatchID(row["batch"]), prefix: prefix,
                range: try SerialRange(row["first"] as Int64, row["last"] as Int64)),
            account: try AccountID(row["account"]), status: status)
        return RecordedBlock(block: block, record: try row["record"])
    }
}

/// A block with the record that gave it its holder or status.
struct RecordedBlock {
    let block: UnitBlock
    let record: UInt64
}

/// As much of the registry as a command asks for.
package struct RegistrySlice: Sendable {
    package let state: RegistryState
    /// The record that last moved each block of the state.
    package let records: [UnitPart: UInt64]
}
