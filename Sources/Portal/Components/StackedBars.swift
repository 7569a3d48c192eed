package import Documents

/// A bar for each period, made of one part for each series (積み上げ棒グラフ): a whole over time, and what it consists of.
package struct StackedBars: Sendable {
    private let id: String
    private let title: String
    private let unit: String
    private let heading: String
    private let periods: [String]
    private let series: [ChartSeries]

    /// - Parameters:
    ///   - id: unique on its page; letters, digits and hyphens.
    ///   - heading: what the periods are: fiscal years, months.
    package init(
        id: String, title: String, unit: String, heading: String, periods: [String], series: [ChartSeries]
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.heading = heading
        self.periods = periods
        self.series = series
    }

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        let figure = ChartFigure(
            id: id, title: title, unit: unit, categoryHeading: heading, categories: periods, series: series)
        let sums = periods.indices.map(sum)
        let plot = ChartPlot(count: periods.count, scale: ChartScale(upTo: sums.max() ?? 0))
        figure.write(&out, word) { out in
            plot.frame(periods, &out)
            for index in periods.indices {
                stack(index, plot, &out)
                guard plot.labelStep == 1, sums[index] > 0 else { continue }
                out.element(
                    "text",
                    ["class": "value", "x": String(plot.middle(index)), "y": String(plot.y(sums[index]) - 7)],
                    text: NumberText.whole(sums[index]))
            }
        }
    }

    /// What a bar amounts to; no more than 64 bits hold.
    private func sum(_ index: Int) -> Int64 {
        series.reduce(0) { sum, series in
            let (total, overflow) = sum.addingReportingOverflow(max(0, series.values[index] ?? 0))
            return overflow ? .max : total
        }
    }

    private func stack(_ index: Int, _ plot: ChartPlot, _ out: inout HTMLWriter) {
        var below: Int64 = 0
        for (number, series) in series.enumerated() {
            guard let value = series.values[index], value > 0 else { continue }
            let (above, overflow) = below.addingReportingOverflow(value)
            guard !overflow else { return }
            let (low, high) = (plot.y(below), plot.y(above))
            out.shape(
                "rect",
                [
                    "class": ChartFigure.shade("fill", number),
                    "x": String(plot.middle(index) - plot.barWidth / 2), "y": String(high),
                    "width": String(plot.barWidth), "height": String(low - high),
                ])
            below = above
        }
    }
}
