import Quantities
import Registry
import SQL
import Store

/// What the registry's own tables say of the end of a day (登録簿側の集計).
///
/// Tables hold the present. What the records after that day moved is taken back, so that the day is found however late it is
/// looked at: the fewer records since, the sooner. Balances of accounts and units set aside are kept with their records, and
/// are read as of the day.
struct RegistrySide {
    struct Batch {
        let prefix: SerialPrefix
        let vintage: FiscalYear
        /// Its running totals, which the schema itself keeps.
        var totals: UnitSums
        let record: UInt64
    }

    struct Balance {
        let held: Int64
        let retired: Int64
    }

    private(set) var batches: [String: Batch] = [:]
    private(set) var holdings: [HoldingPlace: HoldingSums] = [:]
    private(set) var balances: [String: Balance] = [:]

    /// - Parameter size: how many records there were.
    init(_ size: UInt64, in database: Database) throws {
        let later = try LaterMoves(from: size, in: database)
        try readBatches(size, later, database)
        try readBlocks(size, later, database)
        try readHolds(size, database)
        try readBalances(size, database)
    }

    private mutating func readBatches(_ size: UInt64, _ later: LaterMoves, _ database: Database) throws {
        let rows = """
            SELECT b.id, b.prefix, b.vintage, b.record, COALESCE(t.issued, 0) AS issued, COALESCE(t.held, 0) AS held,
                COALESCE(t.retired, 0) AS retired, COALESCE(t.cancelled, 0) AS cancelled,
                COALESCE(t.exported, 0) AS exported
            FROM batches b LEFT JOIN batch_totals t ON t.batch = b.id WHERE b.record < ?
            """
        try database.forEachRow(rows, size) { row in
            let (id, prefix): (String, String) = try (row["id"], row["prefix"])
            guard let series = SerialPrefix(rawValue: prefix) else { throw Self.unreadable(prefix) }
            var totals = UnitSums()
            // A batch without its totals has none.
            totals.issued = try row["issued"]
            totals.held = try row["held"]
            totals.retired = try row["retired"]
            totals.cancelled = try row["cancelled"]
            totals.exported = try row["exported"]
            if let moved = later.ofBatch[id] { totals.takeBack(moved) }
            batches[id] = Batch(
                prefix: series, vintage: FiscalYear(try row["vintage"] as Int), totals: totals,
                record: try row["record"]
            )
        }
    }

    private mutating func readBlocks(_ size: UInt64, _ later: LaterMoves, _ database: Database) throws {
        let rows = """
            SELECT batch, account, status, CAST(SUM(last - first + 1) AS BIGINT) AS tonnes, MAX(record) AS record
            FROM blocks GROUP BY batch, account, status
            """
        try database.forEachRow(rows) { row in
            let place = HoldingPlace(batch: try row["batch"], account: try row["account"])
            let (state, tonnes, record): (String, Int64, UInt64) = try (row["status"], row["tonnes"], row["record"])
            guard let status = BlockStatus(rawValue: state) else { throw Self.unreadable(state) }
            var found = holdings[place] ?? HoldingSums()
            found.sums.add(tonnes, status)
            if record < size { found.record = max(found.record ?? 0, record) }
            holdings[place] = found
        }
        for (place, moved) in later.ofPlace { holdings[place, default: HoldingSums()].sums.takeBack(moved) }
        // What was issued since had not been there.
        holdings = holdings.filter { !later.batches.contains($0.key.batch) && $0.value.sums != UnitSums() }
    }

    /// Set aside by then, and not ended by then.
    private mutating func readHolds(_ size: UInt64, _ database: Database) throws {
        try database.forEachRow(
            "SELECT state FROM holds WHERE record < ? AND (ended IS NULL OR ended >= ?)", size, size
        ) { row in
            let hold = try CanonicalJSON.value(Hold.self, from: row["state"])
            for part in hold.units {
                let place = HoldingPlace(batch: part.batch.text, account: hold.from.text)
                holdings[place, default: HoldingSums()].sums.setAside += part.quantity.count
            }
        }
    }

    private mutating func readBalances(_ size: UInt64, _ database: Database) throws {
        for id in try database.all(String.self, "SELECT id FROM accounts WHERE record < ?", size) {
            let line = try AccountLines.last(of: AccountID(id), before: size, in: database)
            balances[id] = Balance(held: line?.held.count ?? 0, retired: line?.retired.count ?? 0)
        }
    }

    private static func unreadable(_ found: String) -> Rejection {
        Rejection(
            "registry.reconcile.unreadable", expected: "a row of the registry", found: String(found.prefix(40)),
            ja: "登録簿の行が読めません", en: "A row of the registry cannot be read")
    }
}

/// What records from one on moved, in tonnes that came: negative where they went.
private struct LaterMoves {
    private(set) var ofBatch: [String: UnitSums] = [:]
    private(set) var ofPlace: [HoldingPlace: UnitSums] = [:]
    /// Those that were issued.
    private(set) var batches: Set<String> = []

    init(from start: UInt64, in database: Database) throws {
        try RecordLog.forEach(from: start, count: .max, in: database) { index, bytes in
            guard let event = try LogRecord(index: index, bytes: bytes).event(RegistryEvent.self) else { return }
            if case .unitsIssued(let body) = event { batches.formUnion(body.batches.map(\.id.text)) }
            for passage in UnitPassage.all(of: event) {
                for part in passage.units {
                    let (batch, tonnes) = (part.batch.text, part.quantity.count)
                    if let from = passage.from {
                        ofBatch[batch, default: UnitSums()].add(-tonnes, .held)
                        ofPlace[HoldingPlace(batch: batch, account: from.text), default: UnitSums()].add(-tonnes, .held)
                    }
                    ofBatch[batch, default: UnitSums()].add(tonnes, passage.status)
                    ofPlace[HoldingPlace(batch: batch, account: passage.to.text), default: UnitSums()]
                        .add(tonnes, passage.status)
                }
            }
        }
    }
}

extension UnitSums {
    fileprivate mutating func add(_ tonnes: Int64, _ status: BlockStatus) {
        switch status {
        case .held, .reserved: held += tonnes
        case .retired: retired += tonnes
        case .cancelled: cancelled += tonnes
        case .exported: exported += tonnes
        }
    }

    fileprivate mutating func takeBack(_ moved: UnitSums) {
        held -= moved.held
        retired -= moved.retired
        cancelled -= moved.cancelled
        exported -= moved.exported
    }
}
