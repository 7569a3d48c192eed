import Quantities
import Registry
import SQL

/// A block with the record that gave it its holder or status, and the one that brought its units there.
struct RecordedBlock: Sendable {
    let block: UnitBlock
    let record: UInt64
    /// As ``UnitOrigins`` says.
    let origin: UInt64

    var place: BlockPlace { BlockPlace(block.part) }
}

extension RecordedBlock {
    /// The columns that ``init(_:)`` reads, in its order.
    static let columns = ["prefix", "first", "last", "batch", "account", "status", "record", "origin"]

    /// - Throws: ``Rejection`` `store.block.unreadable`.
    init(_ row: Row) throws {
        let names: (prefix: String, status: String) = try (row[0], row[5])
        guard let prefix = SerialPrefix(rawValue: names.prefix), let status = BlockStatus(rawValue: names.status)
        else {
            throw Rejection(
                "store.block.unreadable", expected: "a unit block", found: "\(names.prefix)", ja: "口座の記録が読めません",
                en: "A unit block cannot be read")
        }
        let part = UnitPart(
            batch: try BatchID(row[3]), prefix: prefix, range: try SerialRange(row[1] as Int64, row[2] as Int64))
        let record: UInt64 = try row[6]
        self.init(
            block: UnitBlock(part: part, account: try AccountID(row[4]), status: status), record: record,
            origin: try row[7] ?? record)
    }

    var row: [SQLValue] {
        [
            .text(block.prefix.rawValue), .integer(block.range.first), .integer(block.range.last),
            .text(block.batch.text), .text(block.account.text), .text(block.status.rawValue), record.sqlValue,
            origin == record ? .null : origin.sqlValue,
        ]
    }
}

/// Where a block is: no two have the same.
struct BlockPlace: Hashable, Comparable {
    let prefix: SerialPrefix
    let first: Int64

    init(_ part: UnitPart) { self.init(prefix: part.prefix, first: part.range.first) }

    init(prefix: SerialPrefix, first: Int64) {
        self.prefix = prefix
        self.first = first
    }

    static func < (a: BlockPlace, b: BlockPlace) -> Bool {
        a.prefix == b.prefix ? a.first < b.first : a.prefix < b.prefix
    }
}
