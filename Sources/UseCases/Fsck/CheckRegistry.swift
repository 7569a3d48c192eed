import SQL
import Quantities
import Registry
import Store

/// The registry, replayed from its records, against the tables: every account, batch and block, and every invariant.
struct CheckRegistry: FolderCheckPart {
    let name = Bilingual(ja: "登録簿", en: "Registry")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        let state = try replay(database, &check)
        check.count("blocks", state.blocks.count)
        for broken in state.brokenInvariants() { check.report(broken, "registry") }
        let accounts = try stored(
            "account", "SELECT id, state FROM accounts ORDER BY id", state.accounts, \.id, database, &check)
        compare("account", state.accounts.values, accounts, &check) { $0.id.text }
        let batches = try stored(
            "batch", "SELECT id, attributes FROM batches ORDER BY prefix, first", state.batches, \.id, database,
            &check)
        compare("batch", state.batches.values, batches, &check) { $0.id.text }
        try compareColumns(state, database, &check)
        compare("block", state.blocks, try RegistryTables.allBlocks(in: database), &check) { "\($0.part)" }
        compare("hold", state.holds.values, try HoldTable.all(atMost: .max, in: database), &check) { $0.id.text }
        for hold in try HoldTable.misfiled(in: database) {
            check.report(
                "fsck.hold.columns", "hold \(hold)", ja: "留保の列が内容と一致しません", en: "A hold is not filed as its content says"
            )
        }
        compare("freeze", state.frozen, try FreezeTable.all(in: database).map(\.scope), &check) { "\($0)" }
        try compareMonths(database, &check)
    }

    /// The running sums of retirements and transactions, counted again. A record that cannot be read is told of by the replay.
    private func compareMonths(_ database: Database, _ check: inout FolderCheck) throws {
        guard let counted = try? RetiredMonths.counted(in: database) else { return }
        compare("month", counted, try RetiredMonths.all(in: database), &check) {
            "\($0.month / 12)-\($0.month % 12 + 1), \($0.vintage)"
        }
        guard let moved = try? MovedMonths.counted(in: database) else { return }
        compare("transactions of", moved, try MovedMonths.all(in: database), &check) {
            "\($0.month / 12)-\($0.month % 12 + 1), \($0.kind.rawValue)"
        }
    }

    private func replay(_ database: Database, _ check: inout FolderCheck) throws -> RegistryState {
        var state = RegistryState()
        try database.forEachRow(
            "SELECT idx, bytes, subject FROM records WHERE kind >= ? AND kind < ? ORDER BY idx", "registry.",
            "registry/"
        ) { row in
            let index: UInt64 = try row[0]
            do {
                guard let event = try LogRecord(index: index, bytes: row[1]).event(RegistryEvent.self) else { return }
                CheckSubjects.compare(try row[2], RegistryDesk.subject(of: event), index, &check)
                try state.evolve(event)
            } catch {
                check.report(error, "record \(index)")
            }
        }
        return state
    }

    /// Reads row by row, so that one that cannot be read is named. A row that is spelled as its replayed value would be
    /// is that value, and is not decoded.
    private func stored<Subject, Value: Codable>(
        _ what: String, _ sql: String, _ replayed: [Identifier<Subject>: Value],
        _ id: KeyPath<Value, Identifier<Subject>>, _ database: Database, _ check: inout FolderCheck
    ) throws -> [Value] {
        var values: [Value] = []
        try database.forEachRow(sql) { row in
            let (name, text): (String, String) = try (row[0], row[1])
            do {
                if let value = replayed[try Identifier(name)], try CanonicalJSON.text(value) == text {
                    return values.append(value)
                }
                let value = try CanonicalJSON.value(Value.self, from: text)
                values.append(value)
                guard value[keyPath: id].text != name else { return }
                check.report(
                    "fsck.registry.columns", "\(what) \(name)", expected: value[keyPath: id].text, found: name,
                    ja: "登録簿の行が別のIDで保存されています", en: "A row of the registry is filed under another id")
            } catch {
                check.report(error, "\(what) \(name)")
            }
        }
        return values
    }

    private func compare<Row: Hashable>(
        _ what: String, _ replayed: some Collection<Row>, _ stored: [Row], _ check: inout FolderCheck,
        _ name: (Row) -> String
    ) {
        let (replayed, stored) = (Set(replayed), Set(stored))
        let different = replayed.symmetricDifference(stored).map { (row: $0, name: name($0)) }
        for (row, name) in different.sorted(by: { $0.name < $1.name }).prefix(CheckFolder.mostFindings) {
            check.report(
                "fsck.registry.row", "\(what) \(name)", expected: replayed.contains(row) ? "\(row)" : "no such row",
                found: replayed.contains(row) ? "no such row" : "\(row)", ja: "登録簿の表が記録と一致しません",
                en: "A row of the registry does not follow from the records")
        }
    }

    /// The columns that SQL looks at, against the batch they were written from, and the running totals.
    private func compareColumns(
        _ state: RegistryState, _ database: Database, _ check: inout FolderCheck
    ) throws {
        let rows = try database.rows(
            """
            SELECT b.*, t.issued, t.held, t.retired, t.cancelled, t.exported, COALESCE(c.h, 0) AS h,
                COALESCE(c.r, 0) AS r, COALESCE(c.c, 0) AS c, COALESCE(c.e, 0) AS e
            FROM batches b LEFT JOIN batch_totals t ON t.batch = b.id
            LEFT JOIN (SELECT batch,
                    CAST(SUM(CASE WHEN status IN ('held', 'reserved') THEN last - first + 1 ELSE 0 END) AS BIGINT) AS h,
                    CAST(SUM(CASE status WHEN 'retired' THEN last - first + 1 ELSE 0 END) AS BIGINT) AS r,
                    CAST(SUM(CASE status WHEN 'cancelled' THEN last - first + 1 ELSE 0 END) AS BIGINT) AS c,
                    CAST(SUM(CASE status WHEN 'exported' THEN last - first + 1 ELSE 0 END) AS BIGINT) AS e
                FROM blocks GROUP BY batch) c ON c.batch = b.id
            """)
        for row in rows {
            // A batch of other content is told of already.
            let replayed = (try? BatchID(row["id"])).flatMap { state.batches[$0] }
            guard let batch = try? replayed ?? CanonicalJSON.value(UnitBatch.self, from: row["attributes"]) else {
                continue
            }
            let names: [String] = try [row["id"], row["prefix"], row["period"]]
            let numbers: [Int64?] = try [
                row["first"], row["last"], row["vintage"], row["issued"], row["held"], row["retired"],
                row["cancelled"], row["exported"],
            ]
            let counted: [Int64?] = try [row["h"], row["r"], row["c"], row["e"]]
            let isSame =
                names == [batch.id.text, batch.prefix.rawValue, batch.monitoringPeriod.text]
                && numbers == [
                    batch.range.first, batch.range.last, Int64(batch.vintage.year), batch.range.count,
                ] + counted
            guard !isSame else { continue }
            check.report(
                "fsck.registry.columns", "batch \(names[0])", expected: "\(batch)", found: "\(row)",
                ja: "ロットの列または集計が内容と一致しません", en: "A batch's columns or totals are not those of its content")
        }
    }
}
