import Quantities
package import Registry
package import SQL

extension RegistryTables {
    /// Just as much of the registry as the command asks for.
    package static func slice(for needs: RegistryNeeds, in database: Database) throws -> RegistrySlice {
        var needs = needs
        let hold = try needs.hold.flatMap { try HoldTable.open($0, in: database) }
        if let hold { needs.add(hold) }
        let coming = try needs.holdFor.flatMap { try HoldTable.first(for: $0, in: database) }
        let transfer = try needs.transfer.flatMap { try Self.transfer(recordedAs: $0, in: database) }
        if let transfer {
            needs.accounts.formUnion([transfer.from, transfer.to])
            needs.blocks += overlapping(transfer.units)
        }
        let recorded = try recorded(needs.blocks, in: database)
        let since = transfer.flatMap { found in
            needs.transfer.map { [$0: told(found, recordedAs: $0, recorded)] }
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
            nextSerial: next, frozen: try FreezeTable.scopes(in: database), holds: [hold, coming].compactMap(\.self),
            nextHold: needs.nextHold ? try HoldTable.nextNumber(in: database) : 1,
            transfers: since ?? [:])
        return RegistrySlice(state: state, recorded: recorded)
    }

    /// With what moved of it since: units that a later record brought to where they are.
    private static func told(
        _ transfer: RecordedTransfer, recordedAs index: UInt64, _ blocks: ArraySlice<RecordedBlock>
    ) -> RecordedTransfer {
        let later = blocks.filter { $0.origin != index }.flatMap { block in
            transfer.units.compactMap { part -> RecordedTransfer.Later? in
                guard part.prefix == block.block.prefix, let range = part.range.intersection(block.block.range)
                else { return nil }
                return RecordedTransfer.Later(part.with(range), record: block.origin)
            }
        }
        return transfer.with(later.min { ($0.record, $0.part) < ($1.record, $1.part) })
    }

    private static func overlapping(_ parts: [UnitPart]) -> [RegistryNeeds.Blocks] {
        parts.map { .overlapping($0.prefix, $0.range) }
    }

    /// The blocks that are asked for, each once.
    private static func recorded(
        _ needs: [RegistryNeeds.Blocks], in database: Database
    ) throws -> ArraySlice<RecordedBlock> {
        if let only = needs.first, needs.count == 1 { return try noted(only, in: database) }
        var found: [BlockPlace: RecordedBlock] = [:]
        for needed in needs {
            for block in try noted(needed, in: database) { found[block.place] = block }
        }
        return Array(found.values)[...]
    }

    /// The same, of which the writer notes the origins: what it takes of them is not read again.
    private static func noted(
        _ needed: RegistryNeeds.Blocks, in database: Database
    ) throws -> ArraySlice<RecordedBlock> {
        let blocks = try recorded(needed, in: database)
        // Of these, it remembers the blocks themselves.
        if case .held(_, nil, _) = needed { return blocks }
        if let noted = database.shelf(NotedOrigins.self) {
            for block in blocks { noted.note(block) }
        }
        return blocks
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
