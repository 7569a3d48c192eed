import Quantities
import Registry
import SQL
import Store

/// The records that issued some units of one batch and moved any of them, oldest first.
///
/// A movement is found by the lines of the accounts on both sides. So units are followed from the account they were issued
/// to to whoever held them next, and only records of those accounts are read, up to the one that moved any of them last.
struct UnitHistory {
    let records: [LogRecord]
    /// False when more records would have had to be read than the caller allowed.
    let isComplete: Bool

    private static let page = 64
    /// A long record, of a transfer to many, counts as several.
    private static let bytesOfRecord = 2_048
    private static let mostBlocks = 10_000

    /// Units that an account held from a record on.
    private struct Stretch {
        let account: AccountID
        let range: SerialRange
        let from: UInt64
    }

    /// - Parameter budget: how many records may be read, about.
    /// - Throws: ``Rejection`` `unit.walk.incomplete`.
    init(
        of range: SerialRange, in batch: UnitBatch, reading budget: Int = .max, _ database: Database
    ) throws {
        guard let issuance = try RegistryTables.record(of: batch.id, in: database) else {
            throw UnitWalk.incomplete(UnitsIssued.kind)
        }
        let issued = try RecordLog.record(issuance, in: database)
        let holder = try issued.body(as: UnitsIssued.self).account
        let last = try Self.last(of: range, batch.prefix, database)
        var found = [issuance: issued]
        var stretches = [Stretch(account: holder, range: range, from: issuance + 1)]
        var left = budget
        while left > 0, let stretch = stretches.popLast() {
            var ranges = [stretch.range]
            var from = stretch.from
            while left > 0, !ranges.isEmpty, from <= last {
                let limit = min(Self.page, left)
                let records = try AccountLines.records(
                    of: stretch.account, from: from, atMost: limit, in: database)
                left -= records.map { 1 + $0.bytes.count / Self.bytesOfRecord }.reduce(0, +)
                for record in records where record.names(ranges) {
                    for passage in try Self.passages(record, from: stretch.account) {
                        for part in passage.units where part.prefix == batch.prefix {
                            for hit in ranges.compactMap({ $0.intersection(part.range) }) {
                                found[record.index] = record
                                ranges = ranges.flatMap { $0.subtracting(hit) }
                                guard passage.status == .held else { continue }
                                stretches.append(Stretch(account: passage.to, range: hit, from: record.index + 1))
                            }
                        }
                    }
                }
                guard records.count == limit, let end = records.last?.index else { break }
                from = end + 1
            }
        }
        records = found.values.sorted { $0.index < $1.index }
        isComplete = left > 0
    }

    /// The record after which none of the units has moved.
    private static func last(of range: SerialRange, _ prefix: SerialPrefix, _ database: Database) throws -> UInt64 {
        let blocks = try RegistryTables.blocks(of: prefix, overlapping: range, limit: mostBlocks + 1, in: database)
        guard blocks.count <= mostBlocks, let last = blocks.map(\.record).max() else { return RecordCursor.end }
        return last
    }

    /// How a record moved units away from an account.
    private static func passages(_ record: LogRecord, from account: AccountID) throws -> [UnitPassage] {
        try record.event(RegistryEvent.self).map(UnitPassage.all)?.filter { $0.from == account } ?? []
    }
}
