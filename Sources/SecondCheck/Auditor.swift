package import Quantities

/// The second checker (第二検証者): derives the registry from the records' exact bytes by a road of its own, and tells where
/// what they say cannot be. Source: the EU's transaction log judges its registries in this way, `sourced` EU.
///
/// It shares nothing with the registry it judges but the bytes: it reads them itself, keeps its own balances, and carves
/// ranges by its own arithmetic from the units that moved. Pure, and fed record by record; memory is one block of 48 bytes
/// for each block, 48 or more for each transfer, and one entry for each account, batch, retirement, waiting act and hold.
package struct Auditor: Sendable {
    /// More findings than this are counted, not kept.
    package static let mostFindings = 1000

    var ledger = Ledger()
    var approvals = Approvals()
    var freezes = Freezes()
    var controls = StatedControls()
    var transfers = RecordedTransfers()
    /// The record that must come next; so many were taken.
    package private(set) var nextRecord: UInt64 = 0
    /// Of these, how many the second check had to understand.
    package private(set) var understood = 0
    package private(set) var findings: [AuditFinding] = []
    package private(set) var findingCount = 0
    /// What accounts held after the records since whoever feeds took these away, in the records' order.
    package var lines: [AuditedLine] = []

    package init() {}

    /// Takes the next record. O(log blocks) for each range that moved.
    /// - Parameter bytes: exactly as they were hashed.
    package mutating func take(_ index: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) {
        if index != nextRecord { note(index, .recordOutOfOrder(nextRecord, index)) }
        nextRecord = index + 1
        var kind = ""
        do throws(NotUnderstood) {
            let parts = try RecordParts(bytes)
            guard AuditedEvents.mustBeKnown(parts.kind) else { return }
            let facts = parts.facts(index)
            kind = facts.kind
            guard let type = AuditedEvents.byKind[kind] else { return note(index, .kindNotUnderstood(kind)) }
            var reader = JSONReader(parts.body)
            let event = try type.init(&reader)
            guard reader.isAtEnd else { throw NotUnderstood(expected: "the body's end") }
            understood += 1
            event.apply(facts, to: &self)
        } catch {
            note(index, .recordNotUnderstood(kind, error))
        }
    }

    package mutating func take(_ index: UInt64, _ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { take(index, $0) }
    }

    /// Counts everything once more, after the last record.
    package mutating func finish() {
        for (record, problem) in ledger.imbalances() { note(record, problem) }
    }

    /// Notes what whoever feeds found by comparing with something else.
    package mutating func note(_ record: UInt64?, _ problem: Rejection) {
        findingCount += 1
        if findings.count < Self.mostFindings { findings.append(AuditFinding(record, problem)) }
    }

    // MARK: - What was derived

    package var accounts: [AuditedAccount] { ledger.accounts }
    package var batches: [AuditedBatch] { ledger.batches }
    /// Ascending by record.
    package var retirements: [AuditedRetirement] { ledger.retirements }
    /// Those that have not ended, in the order in which they were made.
    package var holds: [AuditedHold] {
        ledger.holds.sorted { $0.key < $1.key }.map { AuditedHold($0.key, $0.value, in: ledger) }
    }
    /// What stands still, in no order.
    package var freezesInForce: [AuditedFreeze] {
        freezes.scopes.map { AuditedFreeze(scope: $0.key.text, state: $0.key.json, record: $0.value) }
    }
    package var blockCount: Int { SerialSeries.allCases.reduce(0) { $0 + ledger.blocks(of: $1).count } }

    /// All blocks, by prefix and first serial.
    package var blocks: AuditedBlocks { AuditedBlocks(of: ledger) }

    /// The block of a unit; nil when it was never issued, or the text is no serial.
    package func block(of serial: String) -> AuditedBlock? {
        guard let (series, number) = SerialSeries.read(serial) else { return nil }
        return ledger.block(of: series, number).map { ledger.audited($0, series) }
    }
}
