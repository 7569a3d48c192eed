import Quantities
import Registry
import SQL

/// What a transaction does to the blocks, all its commands together: a block that one command makes and another takes
/// apart again is never written.
///
/// What is taken apart here was held as it is said to be, or is looked for in the table when the changes are made. There
/// the schema judges what comes of all of them.
final class BlockChanges: Deferred {
    static let order = 1

    /// Changes that are held back at the most.
    private static let most = 4096

    /// Blocks of the table that end.
    private var ended: [BlockPlace: UnitBlock] = [:]
    /// Blocks that are not in the table yet.
    private var begun: [BlockPlace: RecordedBlock] = [:]

    /// Whether it is time to make them.
    var areMany: Bool { ended.count + begun.count >= Self.most }

    /// The block that was begun at a place, and is not in the table yet.
    func begun(at place: BlockPlace) -> RecordedBlock? { begun[place] }

    /// Ends a block that is held or set aside.
    /// - Throws: ``SQLFailure`` of kind `constraint` when there is none such.
    func end(_ block: UnitBlock) throws(SQLFailure) {
        let place = BlockPlace(block.part)
        if let known = begun[place] {
            guard known.block == block else { throw Self.refused("another block is there") }
            begun[place] = nil
        } else if ended.updateValue(block, forKey: place) != nil {
            throw Self.refused("the block has ended already")
        }
    }

    /// - Throws: ``SQLFailure`` of kind `constraint` when there is one already.
    func begin(_ block: RecordedBlock) throws(SQLFailure) {
        guard begun.updateValue(block, forKey: block.place) == nil else {
            throw Self.refused("unit blocks never overlap")
        }
    }

    func make(in database: Database) throws {
        try delete(ended.keys.sorted().compactMap { ended[$0] }, in: database)
        try database.bulk(into: "blocks", columns: RecordedBlock.columns) { writer in
            for place in begun.keys.sorted() {
                if let block = begun[place] { try writer.append(row: block.row) }
            }
        }
    }

    private func delete(_ blocks: [UnitBlock], in database: Database) throws {
        let rows = blocks.map { block -> [SQLValue] in
            [
                .text(block.prefix.rawValue), .integer(block.range.first), .integer(block.range.last),
                .text(block.account.text), .text(block.status.rawValue),
            ]
        }
        switch database.dialect {
        case .sqlite:
            for row in rows {
                try database.execute(
                    "DELETE FROM blocks WHERE prefix = ? AND first = ? AND last = ? AND account = ? AND status = ?",
                    values: row)
            }
        case .postgreSQL:
            // One statement for many rows, so that they are judged together; each is looked for in the index, however few
            // rows the server believes the table to have.
            try database.execute(
                inGroupsOf: rows,
                places: "(CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT))"
            ) {
                """
                DELETE FROM blocks WHERE ctid = ANY (ARRAY(SELECT (
                    SELECT b.ctid FROM blocks b WHERE b.prefix = e.prefix AND b.first = e.first AND b.last = e.last
                        AND b.account = e.account AND b.status = e.status)
                    FROM (VALUES \($0)) AS e(prefix, first, last, account, status)))
                """
            }
        }
    }

    private static func refused(_ why: String) -> SQLFailure { SQLFailure(.constraint, code: "blocks", message: why) }
}
