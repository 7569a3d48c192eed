package import Quantities
import SQL
import Store

/// A point in the life of a ledger (時点): after a record, or at an instant.
package enum AsOf: Hashable, Sendable {
    /// With this record as the last.
    case record(UInt64)
    /// With all that had been recorded by then. When an act takes effect plays no part: what was known then counts.
    case instant(Instant)

    /// Reads `57`, or `2026-11-24T11:33:13+09:00`.
    /// - Throws: ``Rejection`` `asOf.malformed`.
    package init(_ text: String) throws(Rejection) {
        if let index = UInt64(text), index <= UInt64(Int64.max) {
            self = .record(index)
        } else if let instant = try? Instant(text) {
            self = .instant(instant)
        } else {
            throw Rejection(
                "asOf.malformed", expected: "the index of a record, or an instant such as 2026-11-24T11:33:13+09:00",
                found: String(text.prefix(40)), ja: "記録の番号または日時を指定してください",
                en: "Give the index of a record, or an instant")
        }
    }

    /// With everything there is.
    package static let endOfLog = AsOf.instant(Instant(seconds: .max))

    /// How many records there were.
    ///
    /// A record is never dated before the one before it, so an instant is found by halving: some 20 records of a million
    /// are looked at.
    /// - Throws: ``Rejection`` `store.record.unknown` for a record that there is not yet.
    func size(in database: Database) throws -> UInt64 {
        switch self {
        case .record(let index):
            return try RecordLog.record(index, in: database).index + 1
        case .instant(let instant):
            var low: UInt64 = 0
            var high = try RecordLog.size(in: database)
            while low < high {
                let middle = low + (high - low) / 2
                if try RecordLog.record(middle, in: database).header.recordedAt <= instant {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }
    }
}
