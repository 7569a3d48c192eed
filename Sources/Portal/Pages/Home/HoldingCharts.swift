import Documents
import Quantities
import Store
import UseCases

/// The charts of the front page: units by the year of their reduction, and retirements over time.
struct HoldingCharts {
    /// With more months than this, retirements are summed by fiscal year.
    private static let mostMonths = 24

    private let holdings: PublicHoldings

    init(_ holdings: PublicHoldings) { self.holdings = holdings }

    func byVintage(_ out: inout HTMLWriter, _ word: PortalWording) {
        VintageChart(.chartHoldings, holdings.vintages.map { ($0.vintage, $0.totals.held, $0.totals.retired) })
            .write(&out, word)
    }

    func retirements(_ out: inout HTMLWriter, _ word: PortalWording) {
        guard let first = holdings.retired.first?.month, let last = holdings.retired.last?.month else {
            out.element("p", ["class": "empty"], text: word(.homeNoRetirement))
            return
        }
        let isMonthly = last - first < Self.mostMonths
        let places = isMonthly ? Array(first...last) : Array(Self.fiscalYear(first)...Self.fiscalYear(last))
        let vintages = Set(holdings.retired.map(\.vintage)).sorted()
        let series = vintages.map { vintage in
            let sums = holdings.retired.filter { $0.vintage == vintage }.reduce(into: [Int: Int64]()) {
                $0[isMonthly ? $1.month : Self.fiscalYear($1.month), default: 0] += $1.tonnes.count
            }
            return ChartSeries(
                word(.chartVintage, VintageChart.label(vintage, word)), places.map { sums[$0] ?? 0 })
        }
        StackedBars(
            id: "retirements", title: word(.chartRetirements), unit: word(.tonnes),
            heading: word(isMonthly ? .chartMonth : .chartFiscalYear),
            periods: places.map {
                isMonthly
                    ? word.documents.month($0 % 12 + 1, of: $0 / 12) : VintageChart.label(FiscalYear($0), word)
            }, series: series
        ).write(&out, word)
    }

    /// The fiscal year of a month, which begins in April.
    private static func fiscalYear(_ month: Int) -> Int { (month - 3) / 12 }
}
