import Quantities
import SecondCheck
import SQL

/// Whatever stands still (凍結), against what records have frozen and not released.
enum FreezeComparison {
    static func run(_ database: Database, _ auditor: inout Auditor) throws {
        var derived = Dictionary(
            auditor.freezesInForce.map { ($0.scope, $0) }, uniquingKeysWith: { first, _ in first })
        try database.forEachRow("SELECT scope, state, record FROM freezes ORDER BY scope") { row in
            let (scope, record): (String, UInt64) = try (row["scope"], row["record"])
            let freeze = derived.removeValue(forKey: scope)
            let found = try "\(scope) since record \(record): \(row["state"] as String)"
            guard freeze.map(text) != found else { return }
            report(freeze?.record ?? record, freeze.map(text) ?? "nothing frozen", found, &auditor)
        }
        for freeze in derived.values.sorted(by: { $0.record < $1.record }) {
            report(freeze.record, text(freeze), "nothing frozen", &auditor)
        }
    }

    private static func text(_ freeze: AuditedFreeze) -> String {
        "\(freeze.scope) since record \(freeze.record): \(freeze.state)"
    }

    private static func report(_ record: UInt64, _ expected: String, _ found: String, _ auditor: inout Auditor) {
        auditor.note(
            record,
            Rejection(
                "audit.freeze.differs", expected: expected, found: found, ja: "凍結の状態が第二検証と一致しません",
                en: "What is frozen is not what the second check derives"))
    }
}
