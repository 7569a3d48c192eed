import SQL

/// Tonnes that a transaction's commands have retired, by month and vintage, and that are not in the table yet.
final class AddedRetiredMonths: Deferred {
    static let order = 4

    private var tonnes: [RetiredMonths.Place: Int64] = [:]

    init() {}

    func add(_ more: Int64, to place: RetiredMonths.Place) { tonnes[place, default: 0] += more }

    func make(in database: Database) throws {
        for (place, tonnes) in tonnes.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                """
                INSERT INTO retired_months(month, vintage, tonnes) VALUES (?, ?, ?)
                ON CONFLICT (month, vintage) DO UPDATE SET tonnes = retired_months.tonnes + excluded.tonnes
                """, place.month, place.vintage, tonnes)
        }
    }
}
