/// A table as data (表): typed columns, and rows of values, for spreadsheets and for CSV.
package struct Sheet: Hashable, Sendable {
    /// What the tab says: 1 to 31 characters, none of `[ ] : * ? / \`.
    package let name: String
    package let columns: [Column]
    package let rows: [[Value]]
    /// Sums below the rows; sorting and filtering leave them where they are.
    package let totals: [[Value]]
    /// Stands above the heads in a workbook: that the data are simulated.
    package let banner: String?

    /// - Throws: nothing; what a format cannot hold is refused when it is written.
    /// Precondition: one value for each column in every row.
    package init(
        name: String, columns: [Column], rows: [[Value]], totals: [[Value]] = [], banner: String? = nil
    ) {
        precondition(
            (rows + totals).allSatisfy { $0.count == columns.count }, "a row that has not \(columns.count) values")
        self.name = name
        self.columns = columns
        self.rows = rows
        self.totals = totals
        self.banner = banner
    }

    package struct Column: Hashable, Sendable {
        package let heading: String
        /// `kWh`; nil for what has none.
        package let unit: String?

        package init(_ heading: String, unit: String? = nil) {
            self.heading = heading
            self.unit = unit
        }

        /// 発電量 (kWh)
        package var title: String { unit.map { "\(heading) (\($0))" } ?? heading }
    }
}
