import Quantities
package import Registry
package import SQL

extension RegistryTables {
    /// Writes what an event did.
    package static func apply(_ event: RegistryEvent, record: UInt64, in database: Database) throws {
        switch event {
        case .unitsIssued(let body):
            for batch in body.batches {
                try insert(batch, record, database)
                let part = UnitPart(batch: batch.id, prefix: batch.prefix, range: batch.range)
                try begin(part, in: body.account, .held, record, database)
            }
        case .unitsTransferred(let body): try move(body.movement, from: body.from, to: body.to, .held, record, database)
        case .unitsTransferredInBulk(let body): try distribute(body, record, database)
        case .transferCorrected(let body):
            try move(body.movement, from: body.from, to: body.to, .held, record, database)
        case .unitsRetired(let body):
            try move(body.movement, from: body.account, to: body.account, .retired, record, database)
            try RetiredMonths.add(body, on: RecordLog.effectiveDay(of: record, in: database), in: database)
        case .unitsCancelled(let body):
            try move(body.movement, from: body.account, to: body.account, .cancelled, record, database)
        case .unitsExported(let body):
            if let hold = body.hold {
                try end(
                    hold, body.movement.moved, from: body.account, to: body.account, as: .exported, record, database)
            } else {
                try move(body.movement, from: body.account, to: body.account, .exported, record, database)
            }
        case .unitsReserved(let body):
            try move(body.movement, from: body.from, to: body.from, .reserved, record, database)
            try HoldTable.insert(Hold(body), record: record, in: database)
        case .holdCompleted(let body):
            try end(body.hold, body.units, from: body.from, to: body.to, record, database)
        case .holdReleased(let body):
            try end(body.hold, body.units, from: body.from, to: body.from, record, database)
        case .unitsExchanged(let body):
            try end(body.hold, body.units, from: body.from, to: body.to, record, database)
            try move(body.returned, from: body.to, to: body.from, .held, record, database)
        case .holdConfirmed(let body):
            guard var hold = try HoldTable.open(body.hold, in: database) else { break }
            hold.confirm()
            try HoldTable.update(hold, in: database)
        case .frozen(let body): try FreezeTable.insert(body, record: record, in: database)
        case .unfrozen(let body): try FreezeTable.remove(body.scope, in: database)
        default: try applyToAccount(event, record, database)
        }
        try NoticeTopics.apply(event, record: record, in: database)
        try AccountLines.apply(event, record: record, in: database)
        try MovedMonths.apply(event, record: record, in: database)
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
    ) throws {
        for part in movement.ended { try end(part, in: from, .held, database) }
        for part in movement.kept { try begin(part, in: from, .held, record, database) }
        for part in movement.moved { try begin(part, in: to, status, record, database) }
    }

    private static func distribute(_ body: UnitsTransferredInBulk, _ record: UInt64, _ database: Database) throws {
        for part in body.ended { try end(part, in: body.from, .held, database) }
        for part in body.kept { try begin(part, in: body.from, .held, record, database) }
        for share in body.shares {
            for part in share.units { try begin(part, in: share.to, .held, record, database) }
        }
    }

    /// What a hold set aside is held again, by the giver or by the receiver, or has gone to another registry.
    private static func end(
        _ hold: HoldID, _ units: [UnitPart], from: AccountID, to: AccountID, as status: BlockStatus = .held,
        _ record: UInt64, _ database: Database
    ) throws {
        for part in units { try end(part, in: from, .reserved, database) }
        for part in units { try begin(part, in: to, status, record, database) }
        try HoldTable.end(hold, record: record, in: database)
    }

    private static func end(
        _ part: UnitPart, in account: AccountID, _ status: BlockStatus, _ database: Database
    ) throws {
        let block = UnitBlock(part: part, account: account, status: status)
        try database.deferred(BlockChanges.self).end(block)
        if status == .held { database.shelf(HeldBlocks.self)?.end(block) }
    }

    private static func insert(_ batch: UnitBatch, _ record: UInt64, _ database: Database) throws {
        try database.execute(
            """
            INSERT INTO batches(id, prefix, first, last, period, vintage, attributes, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, batch.id.text, batch.prefix.rawValue, batch.range.first, batch.range.last, batch.monitoringPeriod.text,
            batch.vintage.year, try CanonicalJSON.text(batch), record)
    }

    private static func begin(
        _ part: UnitPart, in account: AccountID, _ status: BlockStatus, _ record: UInt64, _ database: Database
    ) throws {
        let block = RecordedBlock(block: UnitBlock(part: part, account: account, status: status), record: record)
        let changes = database.deferred(BlockChanges.self)
        try changes.begin(block)
        if status == .held { database.shelf(HeldBlocks.self)?.begin(block) }
        if changes.areMany { try database.settle() }
    }
}
