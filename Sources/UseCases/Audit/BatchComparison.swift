import Quantities
import SecondCheck
import SQL

/// Every batch with what has become of it, against the second check's.
enum BatchComparison {
    static func run(_ database: Database, _ auditor: inout Auditor) throws {
        var derived = Dictionary(auditor.batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        try database.forEachRow(
            """
            SELECT b.id, b.prefix, b.first, b.last, b.period, b.record, COALESCE(t.issued, -1) AS issued,
                COALESCE(t.held, -1) AS held, COALESCE(t.retired, -1) AS retired,
                COALESCE(t.cancelled, -1) AS cancelled, COALESCE(t.exported, -1) AS exported
            FROM batches b LEFT JOIN batch_totals t ON t.batch = b.id ORDER BY b.id
            """
        ) { row in
            let id: String = try row["id"]
            let found =
                try "\(row["prefix"] as String) \(row["first"] as Int64)–\(row["last"] as Int64), "
                + "\(row["period"] as String), record \(row["record"] as Int64): \(row["issued"] as Int64) issued, "
                + "\(row["held"] as Int64) held, \(row["retired"] as Int64) retired, "
                + "\(row["cancelled"] as Int64) cancelled, \(row["exported"] as Int64) exported"
            let batch = derived.removeValue(forKey: id)
            guard batch.map(text) != found else { return }
            let record: UInt64 = try row["record"]
            report(batch?.record ?? record, id, batch.map(text) ?? "no batch", found, &auditor)
        }
        for batch in derived.values.sorted(by: { $0.record < $1.record }) {
            report(batch.record, batch.id, text(batch), "no batch", &auditor)
        }
    }

    private static func text(_ batch: AuditedBatch) -> String {
        "\(batch.series.rawValue) \(batch.first)–\(batch.last), \(batch.monitoringPeriod), record \(batch.record): "
            + "\(batch.issued) issued, \(batch.held) held, \(batch.retired) retired, \(batch.cancelled) cancelled, "
            + "\(batch.exported) exported"
    }

    private static func report(
        _ record: UInt64, _ id: String, _ expected: String, _ found: String, _ auditor: inout Auditor
    ) {
        auditor.note(
            record,
            Rejection(
                "audit.batch.differs", expected: "\(id): \(expected)", found: found, ja: "ロットが第二検証と一致しません",
                en: "A batch is not the one derived by the second check"))
    }
}
