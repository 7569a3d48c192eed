import Quantities
import SecondCheck
import SQL

/// Every block that the program keeps, against those that the second check derives: both ascend, and neither is gathered.
enum BlockComparison {
    static func run(_ database: Database, _ auditor: inout Auditor) throws {
        var blocks = auditor.blocks
        var derived = blocks.next()
        try database.forEachRowInPlace(
            "SELECT prefix, first, last, batch, account, status, record FROM blocks ORDER BY prefix, first"
        ) { row in
            // Nearly all are as derived, and nothing is made of those.
            if let block = derived, try isSame(block, row) {
                derived = blocks.next()
                return
            }
            let stored = try block(row)
            while let block = derived, precedes(block, stored) {
                report(block, nil, &auditor)
                derived = blocks.next()
            }
            if let block = derived, !precedes(stored, block) {
                if block != stored { report(block, stored, &auditor) }
                derived = blocks.next()
            } else {
                report(nil, stored, &auditor)
            }
        }
        while let block = derived {
            report(block, nil, &auditor)
            derived = blocks.next()
        }
    }

    private static func isSame(_ block: AuditedBlock, _ row: borrowing RowInPlace) throws -> Bool {
        try row.integer(1) == block.first && row.integer(2) == block.last
            && row.integer(6) == Int64(bitPattern: block.record) && row.holds(block.series.rawValue, 0)
            && row.holds(block.batch, 3) && row.holds(block.account, 4) && row.holds(block.status.rawValue, 5)
    }

    private static func block(_ row: borrowing RowInPlace) throws -> AuditedBlock {
        func text(_ column: Int, _ row: borrowing RowInPlace) throws -> String {
            try row.withBytes(column) { String(decoding: $0, as: UTF8.self) }
        }
        let (prefix, state) = (try text(0, row), try text(5, row))
        guard let series = SerialSeries(rawValue: prefix), let status = UnitStatus(rawValue: state) else {
            throw Rejection(
                "audit.block.unreadable", expected: "a block", found: "\(prefix), \(state)", ja: "ブロックの行が読めません",
                en: "A row of blocks cannot be read")
        }
        return AuditedBlock(
            series: series, first: try row.integer(1), last: try row.integer(2), batch: try text(3, row),
            account: try text(4, row), status: status, record: UInt64(bitPattern: try row.integer(6)))
    }

    private static func precedes(_ a: AuditedBlock, _ b: AuditedBlock) -> Bool {
        (a.series.rawValue, a.first) < (b.series.rawValue, b.first)
    }

    private static func report(_ derived: AuditedBlock?, _ stored: AuditedBlock?, _ auditor: inout Auditor) {
        auditor.note(
            (derived ?? stored)?.record,
            Rejection(
                "audit.block.differs", expected: text(derived), found: text(stored), ja: "ブロックが第二検証と一致しません",
                en: "A block is not the one derived by the second check"))
    }

    private static func text(_ block: AuditedBlock?) -> String {
        guard let block else { return "no block" }
        let serials = "\(block.series.serial(block.first))–\(block.series.serial(block.last))"
        return "\(serials) of \(block.batch), \(block.status.rawValue) by \(block.account) "
            + "since record \(block.record)"
    }
}
