import SQL

/// Transactions of a transaction's commands, by month and kind, that are not in the table yet.
final class AddedMovedMonths: Deferred {
    static let order = 5

    private var sums: [MovedMonths.Place: MovedMonths.Sum] = [:]

    init() {}

    func add(_ tonnes: Int64, to place: MovedMonths.Place) { sums[place, default: MovedMonths.Sum()].add(tonnes) }

    func make(in database: Database) throws {
        for (place, sum) in sums.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                """
                INSERT INTO moved_months(month, kind, count, tonnes) VALUES (?, ?, ?, ?)
                ON CONFLICT (month, kind) DO UPDATE SET count = moved_months.count + excluded.count,
                    tonnes = moved_months.tonnes + excluded.tonnes
                """, place.month, place.kind.rawValue, sum.count, sum.tonnes)
        }
    }
}
