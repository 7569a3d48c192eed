package import Quantities
import Registry
package import SQL

/// How many transactions of a kind there were in a month, and of how many tonnes in all (月別取引量): a running sum beside the
/// registry's tables, for what would otherwise need every movement ever made.
package struct MovedMonth: Hashable, Sendable, Codable {
    /// As ``RetiredMonth`` counts.
    package let month: Int
    package let kind: TransactionKind
    package let count: Int64
    package let tonnes: Tonnes
}

/// What a transaction of the registry does with units (取引の種類).
package enum TransactionKind: String, CaseIterable, Hashable, Sendable, Codable {
    case issued, transferred
    /// A transfer back, to put one right (訂正).
    case corrected
    /// Units of two accounts changed places (交換): one transaction, of what both gave.
    case exchanged
    case retired, cancelled
    /// To another registry (移管).
    case exported
}

package enum MovedMonths {
    static let table = """
        CREATE TABLE moved_months(
            month INTEGER NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL CHECK (count > 0),
            tonnes INTEGER NOT NULL CHECK (tonnes > 0), PRIMARY KEY (month, kind)) WITHOUT ROWID;
        """

    /// By month, then by kind.
    package static func all(in database: Database) throws -> [MovedMonth] {
        try database.rows("SELECT month, kind, count, tonnes FROM moved_months").map { row in
            guard let kind = TransactionKind(rawValue: try row["kind"]) else { throw unreadable(try row["kind"]) }
            return MovedMonth(
                month: try row["month"], kind: kind, count: try row["count"], tonnes: try Tonnes(row["tonnes"]))
        }.sorted { ($0.month, $0.kind.rawValue) < ($1.month, $1.kind.rawValue) }
    }

    /// The same, counted again from every record of the registry.
    package static func counted(in database: Database) throws -> [MovedMonth] {
        var sums: [Place: Sum] = [:]
        try RecordLog.forEach(ofKindsLike: "registry.", upTo: RecordLog.size(in: database), in: database) {
            guard let event = try $0.event(RegistryEvent.self), let moved = Moved(event) else { return }
            sums[Place($0.header.effectiveAt.day, moved.kind), default: Sum()].add(moved.tonnes)
        }
        return try sums.sorted { $0.key < $1.key }.map {
            MovedMonth(
                month: $0.key.month, kind: $0.key.kind, count: $0.value.count, tonnes: try Tonnes($0.value.tonnes))
        }
    }

    static func apply(_ event: RegistryEvent, record: UInt64, in database: Database) throws {
        guard let moved = Moved(event) else { return }
        let day = try RecordLog.effectiveDay(of: record, in: database)
        database.deferred(AddedMovedMonths.self).add(moved.tonnes, to: Place(day, moved.kind))
    }

    /// Fills the table of a folder that is older than it.
    @Sendable static func fill(_ database: Database) throws {
        for month in try counted(in: database) {
            try database.execute(
                "INSERT INTO moved_months(month, kind, count, tonnes) VALUES (?, ?, ?, ?)", month.month,
                month.kind.rawValue, month.count, month.tonnes.count)
        }
    }

    /// Counts the exchanges of a folder in which they were counted as transfers.
    @Sendable static func tellExchanges(_ database: Database) throws {
        let kind = UnitsExchanged.kind
        let has = try database.first(Bool.self, "SELECT EXISTS (SELECT 1 FROM records WHERE kind = ?)", kind)
        guard has == true else { return }
        try database.execute("DELETE FROM moved_months")
        try fill(database)
    }

    private static func unreadable(_ kind: String) -> Rejection {
        Rejection(
            "store.months.unreadable", expected: "a kind of transaction", found: kind, ja: "取引量の集計が読めません",
            en: "The sums of transactions cannot be read")
    }

    struct Place: Hashable, Comparable {
        let month: Int
        let kind: TransactionKind

        init(_ day: Day, _ kind: TransactionKind) {
            month = RetiredMonth.month(of: day)
            self.kind = kind
        }

        static func < (a: Place, b: Place) -> Bool { (a.month, a.kind.rawValue) < (b.month, b.kind.rawValue) }
    }

    struct Sum {
        private(set) var count: Int64 = 0
        private(set) var tonnes: Int64 = 0

        mutating func add(_ more: Int64) {
            count += 1
            tonnes += more
        }
    }

    /// What one event counts as; nil for what gives units to nobody else. A transfer that waited counts when it is made.
    private struct Moved {
        let kind: TransactionKind
        let tonnes: Int64

        init?(_ event: RegistryEvent) {
            let quantity: Tonnes
            switch event {
            case .unitsIssued(let body): (kind, quantity) = (.issued, body.quantity)
            case .unitsTransferred(let body): (kind, quantity) = (.transferred, body.quantity)
            case .unitsTransferredInBulk(let body): (kind, quantity) = (.transferred, body.quantity)
            case .holdCompleted(let body): (kind, quantity) = (.transferred, body.quantity)
            case .unitsExchanged(let body): (kind, quantity) = (.exchanged, body.quantity + body.returnedQuantity)
            case .transferCorrected(let body): (kind, quantity) = (.corrected, body.quantity)
            case .unitsRetired(let body): (kind, quantity) = (.retired, body.quantity)
            case .unitsCancelled(let body): (kind, quantity) = (.cancelled, body.quantity)
            case .unitsExported(let body): (kind, quantity) = (.exported, body.quantity)
            default: return nil
            }
            tonnes = quantity.count
        }
    }
}
