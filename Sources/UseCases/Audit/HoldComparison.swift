import Quantities
import SecondCheck
import SQL

/// Every hold that has not ended (留保), with its units and its times, against the second check's.
enum HoldComparison {
    static func run(_ database: Database, _ auditor: inout Auditor) throws {
        var derived = auditor.holds[...]
        try database.forEachRow(
            "SELECT number, giver, receiver, turn, state, record FROM holds WHERE ended IS NULL ORDER BY number"
        ) { row in
            let (number, record): (Int64, UInt64) = try (row["number"], row["record"])
            while let hold = derived.first, hold.number < number {
                report(hold.record, text(hold), "no hold", &auditor)
                derived.removeFirst()
            }
            let found =
                try "H-\(number) from \(row["giver"] as String) to \(row["receiver"] as String), "
                + "record \(record), turns at \(row["turn"] as Int64): \(row["state"] as String)"
            guard let hold = derived.first, hold.number == number else {
                return report(record, "no hold", found, &auditor)
            }
            derived.removeFirst()
            if text(hold) != found { report(hold.record, text(hold), found, &auditor) }
        }
        for hold in derived { report(hold.record, text(hold), "no hold", &auditor) }
    }

    private static func text(_ hold: AuditedHold) -> String {
        "H-\(hold.number) from \(hold.giver) to \(hold.receiver), record \(hold.record), "
            + "turns at \(hold.turn.seconds): \(hold.state)"
    }

    private static func report(_ record: UInt64, _ expected: String, _ found: String, _ auditor: inout Auditor) {
        auditor.note(
            record,
            Rejection(
                "audit.hold.differs", expected: expected, found: found, ja: "留保が第二検証と一致しません",
                en: "A hold is not the one derived by the second check"))
    }
}
