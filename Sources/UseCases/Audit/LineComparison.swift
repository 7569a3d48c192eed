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
            let record = UInt64(bitPattern: try row.integer(0))
            while !feed.isAtEnd, auditor.nextRecord <= record { try advance(&feed, &auditor) }
            count += 1
            reportMissing(before: record, &auditor)
            let (held, retired) = (try row.integer(2), try row.integer(3))
            guard let found = try derived(at: record, row) else {
                let account = try row.withBytes(1) { String(decoding: $0, as: UTF8.self) }
                return reportUnexpected(
                    AuditedLine(account: account, record: record, held: held, retired: retired), &auditor)
            }
            if found != place { derived.swapAt(place, found) }
            compare(derived[place], held: held, retired: retired, &auditor)
            place += 1
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

    /// The place of the line that was derived for the row's account at a record.
    private func derived(at record: UInt64, _ row: borrowing RowInPlace) throws -> Int? {
        var found = place
        while found < derived.count, derived[found].record == record {
            if try row.holds(derived[found].account, 1) { return found }
            found += 1
        }
        return nil
    }

    private func reportUnexpected(_ stored: AuditedLine, _ auditor: inout Auditor) {
        auditor.note(
            stored.record,
            Rejection(
                "audit.line.unexpected", expected: "no movement on account \(stored.account)",
                found: Self.text(stored), ja: "記録にない残高推移があります", en: "A balance that no record explains"))
    }

    private mutating func compare(_ line: AuditedLine, held: Int64, retired: Int64, _ auditor: inout Auditor) {
        let difference = Difference(held: held - line.held, retired: retired - line.retired)
        // Nearly always none is wrong, and none was.
        if wrongBy.isEmpty, difference == Difference() { return }
        guard difference != wrongBy[line.account, default: Difference()] else { return }
        wrongBy[line.account] = difference
        guard difference != Difference() else { return }
        let stored = AuditedLine(account: line.account, record: line.record, held: held, retired: retired)
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
