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

    package static func batches(of period: MonitoringPeriodID, in database: Database) throws -> [UnitBatch] {
        try database.all(
            String.self, "SELECT attributes FROM batches WHERE period = ? ORDER BY prefix, first", period.text
        ).map { try CanonicalJSON.value(UnitBatch.self, from: $0) }
    }

    /// The account's blocks from the high end on, until they hold so many tonnes; all when they do not.
    static func held(
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

    static func overlapping(
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
}
