import Quantities
package import Registry
package import SQL

extension RegistryTables {
    /// Writes what an event did.
    package static func apply(_ event: RegistryEvent, record: UInt64, in database: Database) throws {
        let origins = try change(event, record, database)
        try NoticeTopics.apply(event, record: record, in: database)
        try AccountLines.apply(event, record: record, taking: origins, in: database)
        try MovedMonths.apply(event, record: record, in: database)
    }

    /// Gives the records that had brought what ended, in the order of ``RegistryEvent/endedParts``.
    private static func change(_ event: RegistryEvent, _ record: UInt64, _ database: Database) throws -> [UInt64] {
        switch event {
        case .unitsIssued(let body):
            for batch in body.batches {
                try insert(batch, record, database)
                let part = UnitPart(batch: batch.id, prefix: batch.prefix, range: batch.range)
                try begin(part, in: body.account, .held, record, database)
            }
        case .unitsTransferred(let body):
            return try move(body.movement, from: body.from, to: body.to, .held, record, database)
        case .unitsTransferredInBulk(let body): return try distribute(body, record, database)
        case .transferCorrected(let body):
            return try move(body.movement, from: body.from, to: body.to, .held, record, database)
        case .unitsRetired(let body):
            let origins = try move(body.movement, from: body.account, to: body.account, .retired, record, database)
            try RetiredMonths.add(body, on: RecordLog.effectiveDay(of: record, in: database), in: database)
            return origins
        case .unitsCancelled(let body):
            return try move(body.movement, from: body.account, to: body.account, .cancelled, record, database)
        case .unitsExported(let body):
            guard let hold = body.hold else {
                return try move(body.movement, from: body.account, to: body.account, .exported, record, database)
            }
            return try end(
                hold, body.movement.moved, from: body.account, to: body.account, as: .exported, record, database)
        case .unitsReserved(let body):
            let origins = try move(body.movement, from: body.from, to: body.from, .reserved, record, database)
            try HoldTable.insert(Hold(body), record: record, in: database)
            return origins
        case .holdCompleted(let body):
            return try end(body.hold, body.units, from: body.from, to: body.to, record, database)
        case .holdReleased(let body):
            return try end(body.hold, body.units, from: body.from, to: body.from, record, database)
        case .unitsExchanged(let body):
            let offered = try end(body.hold, body.units, from: body.from, to: body.to, record, database)
            let returned = try move(body.returned, from: body.to, to: body.from, .held, record, database)
            return zip(body.units + body.returned.ended, offered + returned).sorted { $0.0 < $1.0 }.map(\.1)
        case .holdConfirmed(let body):
            guard var hold = try HoldTable.open(body.hold, in: database) else { break }
            hold.confirm()
            try HoldTable.update(hold, in: database)
        case .frozen(let body): try FreezeTable.insert(body, record: record, in: database)
        case .unfrozen(let body): try FreezeTable.remove(body.scope, in: database)
        default: try applyToAccount(event, record, database)
        }
        return []
    }

    private static func applyToAccount(_ event: RegistryEvent, _ record: UInt64, _ database: Database) throws {
        guard let id = event.filedUnder else { return }
        let before = try account(id, in: database)
        guard let account = Account(before, after: event) else { return }
        if before == nil {
            try database.execute(
                "INSERT INTO accounts(id, state, record) VALUES (?, ?, ?)", id.text, try CanonicalJSON.text(account),
                record)
        } else {
            try database.execute("UPDATE accounts SET state = ? WHERE id = ?", try CanonicalJSON.text(account), id.text)
        }
        try AccountAudience.apply(before: before, after: account, in: database)
        database.remember(account, id)
    }

    private static func move(
        _ movement: UnitMovement, from: AccountID, to: AccountID, _ status: BlockStatus, _ record: UInt64,
        _ database: Database
    ) throws -> [UInt64] {
        let ended = movement.ended
        let origins = try ended.map { try end($0, in: from, .held, database) }
        for part in movement.kept {
            let origin = try UnitOrigins.origin(of: part, among: ended, origins)
            try begin(part, in: from, .held, record, from: origin, database)
        }
        for part in movement.moved {
            let origin = status == .reserved ? try UnitOrigins.origin(of: part, among: ended, origins) : record
            try begin(part, in: to, status, record, from: origin, database)
        }
        return origins
    }

    private static func distribute(
        _ body: UnitsTransferredInBulk, _ record: UInt64, _ database: Database
    ) throws -> [UInt64] {
        let origins = try body.ended.map { try end($0, in: body.from, .held, database) }
        for part in body.kept {
            let origin = try UnitOrigins.origin(of: part, among: body.ended, origins)
            try begin(part, in: body.from, .held, record, from: origin, database)
        }
        for share in body.shares {
            for part in share.units { try begin(part, in: share.to, .held, record, database) }
        }
        return origins
    }

    /// What a hold set aside is held again, by the giver or by the receiver, or has gone to another registry.
    private static func end(
        _ hold: HoldID, _ units: [UnitPart], from: AccountID, to: AccountID, as status: BlockStatus = .held,
        _ record: UInt64, _ database: Database
    ) throws -> [UInt64] {
        let origins = try units.map { try end($0, in: from, .reserved, database) }
        for (part, origin) in zip(units, origins) {
            let stays = from == to && status == .held
            try begin(part, in: to, status, record, from: stays ? origin : nil, database)
        }
        try HoldTable.end(hold, record: record, in: database)
        return origins
    }

    /// Gives the record that had brought the block's units.
    private static func end(
        _ part: UnitPart, in account: AccountID, _ status: BlockStatus, _ database: Database
    ) throws -> UInt64 {
        let block = UnitBlock(part: part, account: account, status: status)
        let place = BlockPlace(part)
        let held = status == .held ? database.shelf(HeldBlocks.self)?.end(block) : nil
        let noted = database.shelf(NotedOrigins.self)?.take(at: place)
        let begun = database.deferred(BlockChanges.self).begun(at: place)
        let origin = try begun?.origin ?? held?.origin ?? noted ?? storedOrigin(at: place, database)
        try database.deferred(BlockChanges.self).end(block)
        return origin
    }

    private static func storedOrigin(at place: BlockPlace, _ database: Database) throws -> UInt64 {
        let origin = try database.first(
            UInt64.self, "SELECT COALESCE(origin, record) FROM blocks WHERE prefix = ? AND first = ?",
            place.prefix.rawValue, place.first)
        guard let origin else { throw SQLFailure(.constraint, code: "blocks", message: "there is no such block") }
        return origin
    }

    private static func insert(_ batch: UnitBatch, _ record: UInt64, _ database: Database) throws {
        try database.execute(
            """
            INSERT INTO batches(id, prefix, first, last, period, vintage, attributes, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, batch.id.text, batch.prefix.rawValue, batch.range.first, batch.range.last, batch.monitoringPeriod.text,
            batch.vintage.year, try CanonicalJSON.text(batch), record)
    }

    /// - Parameter origin: the record that brought its units; nil when it is this one.
    private static func begin(
        _ part: UnitPart, in account: AccountID, _ status: BlockStatus, _ record: UInt64, from origin: UInt64? = nil,
        _ database: Database
    ) throws {
        let block = RecordedBlock(
            block: UnitBlock(part: part, account: account, status: status), record: record, origin: origin ?? record)
        let changes = database.deferred(BlockChanges.self)
        try changes.begin(block)
        if status == .held { database.shelf(HeldBlocks.self)?.begin(block) }
        if changes.areMany { try database.settle() }
    }
}
