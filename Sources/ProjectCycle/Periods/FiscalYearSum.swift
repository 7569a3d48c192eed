package import Quantities

/// The claimable energy of one fiscal year of a closed monitoring period, summed over all claim lines.
package struct FiscalYearSum: Hashable, Sendable, Codable {
    package let fiscalYear: FiscalYear
    /// EL_gen in Wh.
    package let generation: Energy
    /// EL_sold in Wh: what was generated and not self-consumed.
    package let sold: Energy

    package init(fiscalYear: FiscalYear, generation: Energy, sold: Energy) {
        self.fiscalYear = fiscalYear
        self.generation = generation
        self.sold = sold
    }

    private enum CodingKeys: String, CodingKey {
        case fiscalYear
        case generation = "generationWh"
        case sold = "soldWh"
    }

    /// EL_PJ in Wh.
    package var selfConsumption: Energy { generation - sold }

    /// - Throws: `project.close.sums` unless there is one sum for each fiscal year of the period, in order, and
    ///   0 ≤ sold ≤ generation in each.
    static func check(_ sums: [FiscalYearSum], of period: Period) throws(Rejection) {
        guard sums.map(\.fiscalYear) == period.fiscalYears else {
            throw Rejection(
                "project.close.sums", expected: period.fiscalYears.map(\.description).joined(separator: ", "),
                found: sums.prefix(50).map(\.fiscalYear.description).joined(separator: ", "),
                ja: "期間の各年度について1つずつ、年度順に集計してください",
                en: "There must be one sum for each fiscal year of the period, in order")
        }
        for sum in sums where sum.sold < .zero || sum.sold > sum.generation {
            throw Rejection(
                "project.close.sums", expected: "0 ≤ sold ≤ generation in \(sum.fiscalYear)",
                found: "generation \(sum.generation), sold \(sum.sold)", ja: "売電量は0以上かつ発電量以下でなければなりません",
                en: "Sold energy must lie between zero and the generation")
        }
    }
}
