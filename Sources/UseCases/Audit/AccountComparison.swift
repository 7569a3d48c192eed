import Quantities
import SecondCheck
import SQL

/// Every account that the program knows, against those that records opened.
enum AccountComparison {
    static func run(_ database: Database, _ auditor: inout Auditor) throws {
        var derived = Dictionary(auditor.accounts.map { ($0.id, $0.record) }, uniquingKeysWith: { first, _ in first })
        try database.forEachRow("SELECT id, record FROM accounts ORDER BY id") { row in
            let (id, record): (String, UInt64) = try (row["id"], row["record"])
            let opened = derived.removeValue(forKey: id)
            guard opened != record else { return }
            report(
                opened ?? record, id, opened.map { "opened in record \($0)" } ?? "none", "record \(record)", &auditor)
        }
        for (id, record) in derived.sorted(by: { $0.value < $1.value }) {
            report(record, id, "opened in record \(record)", "none", &auditor)
        }
    }

    private static func report(
        _ record: UInt64, _ id: String, _ expected: String, _ found: String, _ auditor: inout Auditor
    ) {
        auditor.note(
            record,
            Rejection(
                "audit.account.differs", expected: "account \(id): \(expected)", found: found,
                ja: "口座が第二検証と一致しません", en: "An account is not as the records opened it"))
    }
}
