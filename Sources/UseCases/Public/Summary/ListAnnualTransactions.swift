package import Quantities
import SQL
package import Store

/// Transactions by fiscal year and kind (年度別取引量), oldest first, for everyone: each kind in each year from the first on.
package struct ListAnnualTransactions: PublicList {
    package static let name = "public.transactions.annual"
    package static let readers = Readers.everyone
    package typealias Row = AnnualTransactions

    package init() {}

    package func page(at cursor: String?, rows: Int) -> Self { self }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<AnnualTransactions> {
        let months = try folder.store.read { try MovedMonths.all(in: $0) }
        var sums: [Int: [TransactionKind: (count: Int64, tonnes: Int64)]] = [:]
        for month in months {
            // The fiscal year begins in April, month 3 of 0 to 11.
            let year = (month.month - 3) / 12
            var sum = sums[year]?[month.kind] ?? (0, 0)
            sum.count += month.count
            sum.tonnes += month.tonnes.count
            sums[year, default: [:]][month.kind] = sum
        }
        guard let first = sums.keys.min(), let last = sums.keys.max() else { return PublicPage([], next: nil) }
        let rows = try (first...last).flatMap { year in
            try TransactionKind.allCases.map { kind in
                let sum = sums[year]?[kind] ?? (0, 0)
                return AnnualTransactions(
                    year: FiscalYear(year), kind: kind, transactions: sum.count, tonnes: try Tonnes(sum.tonnes))
            }
        }
        return PublicPage(rows, next: nil)
    }
}

package struct AnnualTransactions: Codable, Hashable, Sendable {
    package let year: FiscalYear
    package let kind: TransactionKind
    package let transactions: Int64
    package let tonnes: Tonnes
}
