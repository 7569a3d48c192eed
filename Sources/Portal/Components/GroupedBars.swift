package import Documents

/// Bars side by side for each period, one for each series (集合棒グラフ): what is to be compared in it.
package struct GroupedBars: Sendable {
    private let id: String
    private let title: String
    private let unit: String
    private let heading: String
    private let periods: [String]
    private let series: [ChartSeries]
    private let remarks: ChartRemarks?

    /// - Parameters:
    ///   - id: unique on its page; letters, digits and hyphens.
    ///   - heading: what the periods are: fiscal years, months.
    ///   - remarks: stand above the bars of each period and in the table.
    package init(
        id: String, title: String, unit: String, heading: String, periods: [String], series: [ChartSeries],
        remarks: ChartRemarks? = nil
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.heading = heading
        self.periods = periods
        self.series = series
        self.remarks = remarks
    }

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        let figure = ChartFigure(
            id: id, title: title, unit: unit, categoryHeading: heading, categories: periods, series: series,
            remarks: remarks)
        let plot = ChartPlot(count: periods.count, scale: ChartScale(upTo: periods.indices.map(highest).max() ?? 0))
        figure.write(&out, word) { out in
            plot.frame(periods, &out)
            for index in periods.indices {
                bars(index, plot, &out)
                guard plot.labelStep == 1, let remark = remarks?.texts[index] else { continue }
                out.element(
                    "text",
                    ["class": "value", "x": String(plot.middle(index)), "y": String(plot.y(highest(index)) - 7)],
                    text: remark)
            }
        }
    }

    private func highest(_ index: Int) -> Int64 { series.compactMap { $0.values[index] }.max() ?? 0 }

    private func bars(_ index: Int, _ plot: ChartPlot, _ out: inout HTMLWriter) {
        let width = max(1, plot.barWidth / max(1, series.count))
        let left = plot.middle(index) - width * series.count / 2
        for (number, series) in series.enumerated() {
            guard let value = series.values[index], value > 0 else { continue }
            let top = plot.y(value)
            out.shape(
                "rect",
                [
                    "class": ChartFigure.shade("fill", number), "x": String(left + number * width), "y": String(top),
                    "width": String(width), "height": String(ChartPlot.bottom - top),
                ])
        }
    }
}
