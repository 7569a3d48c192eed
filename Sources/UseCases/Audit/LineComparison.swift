import Quantities
import SecondCheck
import SQL

/// The running balances that the program wrote with each record, against those that the second check derives.
///
/// Both come in the order of records, so a page of them is held at a time. A balance that is wrong is told of at the
/// record where it goes wrong, and not again for as long as it stays wrong by the same amount.
struct LineComparison {
    private(set) var count = 0
    /// Derived, and not found among the stored ones yet.
    private var derived: [AuditedLine] = []
    private var place = 0
    private var wrongBy: [String: Difference] = [:]

    private struct Difference: Hashable {
        var held: Int64 = 0
        var retired: Int64 = 0
    }

    /// Feeds all records while it walks the stored lines.
    mutating func run(_ feed: inout RecordFeed, _ database: Database, _ auditor: inout Auditor) throws {
        try database.forEachRowInPlace(
            "SELECT record, account, held, retired FROM account_lines ORDER BY record, account"
        ) { row in
            let stored = AuditedLine(
                account: try row.withBytes(1) { String(decoding: $0, as: UTF8.self) },
                record: UInt64(bitPattern: try row.integer(0)), held: try row.integer(2), retired: try row.integer(3))
            while !feed.isAtEnd, auditor.nextRecord <= stored.record { try advance(&feed, &auditor) }
            compare(stored, &auditor)
            count += 1
        }
        while !feed.isAtEnd {
            try advance(&feed, &auditor)
            reportMissing(before: auditor.nextRecord, &auditor)
        }
        reportMissing(before: .max, &auditor)
    }

    private mutating func advance(_ feed: inout RecordFeed, _ auditor: inout Auditor) throws {
        try feed.next(&auditor)
        derived.removeFirst(place)
        place = 0
        derived += auditor.lines
        auditor.lines.removeAll(keepingCapacity: true)
    }

    private mutating func compare(_ stored: AuditedLine, _ auditor: inout Auditor) {
        reportMissing(before: stored.record, &auditor)
        var found = place
        while found < derived.count, derived[found].record == stored.record,
            derived[found].account != stored.account
        {
            found += 1
        }
        guard found < derived.count, derived[found].record == stored.record else {
            return auditor.note(
                stored.record,
                Rejection(
                    "audit.line.unexpected", expected: "no movement on account \(stored.account)",
                    found: Self.text(stored), ja: "記録にない残高推移があります", en: "A balance that no record explains"))
        }
        let line = derived[found]
        derived.swapAt(place, found)
        place += 1
        let difference = Difference(held: stored.held - line.held, retired: stored.retired - line.retired)
        guard difference != wrongBy[line.account, default: Difference()] else { return }
        wrongBy[line.account] = difference
        guard difference != Difference() else { return }
        auditor.note(
            line.record,
            Rejection(
                "audit.line.differs", expected: Self.text(line), found: Self.text(stored),
                ja: "口座の残高が第二検証と一致しません", en: "An account's balance is not the one derived by the second check"))
    }

    private mutating func reportMissing(before record: UInt64, _ auditor: inout Auditor) {
        while place < derived.count, derived[place].record < record {
            auditor.note(
                derived[place].record,
                Rejection(
                    "audit.line.missing", expected: Self.text(derived[place]), found: "none",
                    ja: "口座の残高推移がありません", en: "An account's balance after this record is missing"))
            place += 1
        }
    }

    private static func text(_ line: AuditedLine) -> String {
        "account \(line.account): \(line.held) held, \(line.retired) retired"
    }
}
