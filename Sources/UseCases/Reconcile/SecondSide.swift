import Quantities
import SecondCheck
import SQL
import Store

/// The same day as the second checker derives it from the records alone (第二検証側の集計).
struct SecondSide {
    /// Records that are read at once.
    private static let page: UInt64 = 4096

    private(set) var batches: [String: AuditedBatch] = [:]
    private(set) var holdings: [HoldingPlace: HoldingSums] = [:]
    private(set) var accounts: [String: AuditedAccount] = [:]
    let findings: Int

    /// Replays the records before `size`. Records never change, so each page is a reading of its own: a long log keeps no
    /// reading open for long.
    init(_ size: UInt64, _ reading: @escaping ReconcileRegistry.Reading, progress: (UInt64) throws -> Void) throws {
        var auditor = Auditor()
        try Self.replay(&auditor, size, reading, progress) { _, _ in }
        auditor.finish()
        findings = auditor.findingCount
        batches = Dictionary(auditor.batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        accounts = Dictionary(auditor.accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for holding in auditor.holdings {
            var found = HoldingSums()
            found.record = holding.record
            found.sums.held = holding.held
            found.sums.setAside = holding.setAside
            found.sums.retired = holding.retired
            found.sums.cancelled = holding.cancelled
            found.sums.exported = holding.exported
            holdings[HoldingPlace(batch: holding.batch, account: holding.account)] = found
        }
    }

    /// - Parameter lines: is given what accounts held after each record of a page.
    private static func replay(
        _ auditor: inout Auditor, _ size: UInt64, _ reading: @escaping ReconcileRegistry.Reading,
        _ progress: (UInt64) throws -> Void, lines: (Database, [AuditedLine]) throws -> Void
    ) throws {
        while auditor.nextRecord < size {
            let start = auditor.nextRecord
            try reading { database in
                try database.forEachRowInPlace(
                    "SELECT idx, bytes FROM records WHERE idx >= ? AND idx < ? ORDER BY idx", start,
                    min(start + page, size)
                ) { row in
                    let index = UInt64(bitPattern: try row.integer(0))
                    try row.withBytes(1) { auditor.take(index, $0.bindMemory(to: UInt8.self)) }
                }
                try lines(database, auditor.lines)
            }
            auditor.lines.removeAll(keepingCapacity: true)
            // Where records are missing nothing can be derived beyond them.
            guard auditor.nextRecord > start else { return }
            try progress(auditor.nextRecord)
        }
    }

    /// The first record after which each of these accounts does not hold, or has not retired, what its line says; found by
    /// one more replay, which only a difference costs.
    static func firstDifferences(
        of accounts: Set<String>, _ size: UInt64, _ reading: @escaping ReconcileRegistry.Reading,
        progress: (UInt64) throws -> Void
    ) throws -> [String: UInt64] {
        var found: [String: UInt64] = [:]
        var auditor = Auditor()
        try replay(&auditor, size, reading, progress) { database, lines in
            for line in lines where accounts.contains(line.account) && found[line.account] == nil {
                let stored = try database.row(
                    "SELECT held, retired FROM account_lines WHERE account = ? AND record = ?", line.account,
                    line.record)
                guard let stored else {
                    found[line.account] = line.record
                    continue
                }
                let (held, retired): (Int64, Int64) = try (stored["held"], stored["retired"])
                if held != line.held || retired != line.retired { found[line.account] = line.record }
            }
        }
        return found
    }
}
