import Quantities
import Registry
import SQL
import Store

/// The records that issued some units of one batch and moved any of them, oldest first.
///
/// Units are followed back: from each block to the record that brought its units there, and from what that record took to the
/// records that had brought those, as ``UnitOrigins`` keeps them. So the records that are read are those that are found.
struct UnitHistory {
    /// A record of the history with what it says.
    struct Step {
        let record: LogRecord
        let event: RegistryEvent
    }

    let steps: [Step]
    /// False when more records would have had to be read than the caller allowed: the oldest after the issuance are missing.
    let isComplete: Bool

    var records: [LogRecord] { steps.map(\.record) }

    /// A long record, of a transfer to many, counts as several.
    private static let bytesOfRecord = 2_048

    /// - Parameter budget: how many records may be read, about.
    /// - Throws: ``Rejection`` `unit.walk.incomplete`, `unit.origin.unknown`.
    init(
        of range: SerialRange, in batch: UnitBatch, reading budget: Int = .max, _ database: Database
    ) throws {
        guard let issuance = try RegistryTables.record(of: batch.id, in: database) else {
            throw UnitWalk.incomplete(UnitsIssued.kind)
        }
        var open = OpenRanges()
        for block in try UnitOrigins.blocks(of: batch.prefix, overlapping: range, in: database) {
            if let part = block.range.intersection(range) { open.add(part, broughtBy: block.origin) }
        }
        var steps: [Step] = []
        var left = budget
        while left > 0, let (index, ranges) = try open.takeNewest(), index != issuance {
            let step = try Self.step(index, database)
            left -= 1 + step.record.bytes.count / Self.bytesOfRecord
            steps.append(step)
            try Self.require(ranges, movedBy: step, batch.prefix)
            for (part, origin) in try UnitOrigins.taken(by: step.event, record: index, in: database)
            where part.prefix == batch.prefix {
                for range in ranges {
                    if let taken = range.intersection(part.range) { open.add(taken, broughtBy: origin) }
                }
            }
        }
        // What is left is of the issuance, or was not looked at any more.
        isComplete = left > 0 || open.isEmpty(but: issuance)
        steps.append(try Self.step(issuance, database))
        self.steps = steps.reversed()
    }

    private static func step(_ index: UInt64, _ database: Database) throws -> Step {
        let record = try RecordLog.record(index, in: database)
        guard let event = try record.event(RegistryEvent.self) else { throw UnitOrigins.unknown(index) }
        return Step(record: record, event: event)
    }

    /// A record that is said to have brought some units did so.
    private static func require(_ ranges: [SerialRange], movedBy step: Step, _ prefix: SerialPrefix) throws(Rejection) {
        let moved = UnitPassage.all(of: step.event).lazy.filter { $0.from != nil }.flatMap(\.units).filter {
            $0.prefix == prefix
        }
        let count = moved.map { part in
            ranges.map { $0.intersection(part.range)?.count ?? 0 }.reduce(0, +)
        }.reduce(0, +)
        guard count == ranges.map(\.count).reduce(0, +) else { throw UnitOrigins.unknown(step.record.index) }
    }
}

/// Units that are still to be followed, by the record that brought them.
private struct OpenRanges {
    /// Ascending, each once.
    private var records: [UInt64] = []
    private var ranges: [UInt64: [SerialRange]] = [:]

    mutating func add(_ range: SerialRange, broughtBy record: UInt64) {
        if ranges[record] == nil { records.insert(record, at: place(of: record)) }
        ranges[record, default: []].append(range)
    }

    /// The newest record, with what it brought, ascending, in as few ranges as can be.
    mutating func takeNewest() throws -> (record: UInt64, ranges: [SerialRange])? {
        guard let record = records.popLast(), let brought = ranges.removeValue(forKey: record) else { return nil }
        var joined: [SerialRange] = []
        for range in brought.sorted(by: { $0.first < $1.first }) {
            if let last = joined.last, last.last + 1 == range.first {
                joined[joined.count - 1] = try SerialRange(last.first, range.last)
            } else {
                joined.append(range)
            }
        }
        return (record, joined)
    }

    func isEmpty(but record: UInt64) -> Bool { records.allSatisfy { $0 == record } }

    private func place(of record: UInt64) -> Int {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = low + (high - low) / 2
            if records[middle] < record { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
