package import Documents

/// A bar for each category (棒グラフ): how much of each kind there is.
package struct BarChart: Sendable {
    private let id: String
    private let title: String
    private let unit: String
    private let heading: String
    private let categories: [String]
    private let values: [Int64?]

    /// - Parameters:
    ///   - id: unique on its page; letters, digits and hyphens.
    ///   - heading: what the categories are.
    package init(
        id: String, title: String, unit: String, heading: String, bars: [(category: String, value: Int64?)]
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.heading = heading
        categories = bars.map(\.category)
        values = bars.map(\.value)
    }

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        let plot = ChartPlot(count: values.count, scale: ChartScale(upTo: values.compactMap(\.self).max() ?? 0))
        let figure = ChartFigure(
            id: id, title: title, unit: unit, categoryHeading: heading, categories: categories,
            series: [ChartSeries("", values)])
        figure.write(&out, word) { out in
            plot.frame(categories, &out)
            for (index, value) in values.enumerated() {
                guard let value else { continue }
                let y = plot.y(value)
                out.shape(
                    "rect",
                    [
                        "class": "fill0", "x": String(plot.middle(index) - plot.barWidth / 2), "y": String(y),
                        "width": String(plot.barWidth), "height": String(ChartPlot.bottom - y),
                    ])
                guard plot.labelStep == 1 else { continue }
                out.element(
                    "text", ["class": "value", "x": String(plot.middle(index)), "y": String(y - 7)],
                    text: NumberText.whole(value))
            }
        }
    }
}
