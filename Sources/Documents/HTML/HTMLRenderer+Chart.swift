extension HTMLRenderer {
    /// The chart as inline SVG on a grid of whole units, so that no rounding depends on a machine.
    mutating func render(_ chart: Document.BarChart) {
        guard !chart.categories.isEmpty, let top = chart.ticks.last?.value, top > 0 else { return }
        let title = newName("chart")
        let description = newName("chart")
        element("figure") { page in
            page.element("figcaption") { page in
                page.writer.element("span", ["class": "chart-title"], text: chart.title)
                page.renderLegend(chart)
            }
            page.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-labelledby": title]) {
                $0.renderPicture(chart, Plot(top: top, count: chart.categories.count), named: (title, description))
            }
        }
    }

    private mutating func renderLegend(_ chart: Document.BarChart) {
        element("span", ["class": "legend"]) { page in
            for (index, name) in chart.series.enumerated() {
                page.element("span", ["class": "key"]) { page in
                    page.writer.element("i", ["class": "swatch series\(index)", "aria-hidden": "true"], text: "")
                    page.writer.text(name)
                }
            }
            page.writer.element("span", ["class": "key"], text: chart.unit)
        }
    }

    private mutating func renderPicture(
        _ chart: Document.BarChart, _ plot: Plot, named names: (title: String, description: String)
    ) {
        element(
            "svg",
            [
                "viewBox": "0 0 \(plot.width) \(plot.height)", "role": "img",
                "aria-labelledby": names.title + " " + names.description,
            ]
        ) { page in
            page.writer.element("title", ["id": names.title], text: chart.title)
            page.writer.element("desc", ["id": names.description], text: chart.description)
            page.writer.literal("\n")
            for tick in chart.ticks {
                let y = String(plot.y(tick.value))
                page.writer.shape(
                    "line",
                    [
                        "class": tick.value == 0 ? "axis" : "grid", "x1": String(plot.left), "x2": String(plot.right),
                        "y1": y, "y2": y,
                    ])
                page.writer.element(
                    "text", ["class": "tick", "x": String(plot.left - 8), "y": String(plot.y(tick.value) + 4)],
                    text: tick.label)
            }
            page.writer.literal("\n")
            for (index, category) in chart.categories.enumerated() { page.render(category, at: index, plot) }
        }
    }

    private mutating func render(_ category: Document.BarChart.Category, at index: Int, _ plot: Plot) {
        for (series, value) in category.values.enumerated() {
            let y = plot.y(value)
            let inset = series == 0 ? 0 : plot.barWidth / 5
            writer.shape(
                "rect",
                [
                    "class": "series\(series)", "x": String(plot.x(index) + inset), "y": String(y),
                    "width": String(plot.barWidth - 2 * inset), "height": String(plot.bottom - y),
                ])
        }
        if index % plot.labelStep == 0 {
            writer.element(
                "text",
                ["class": "label", "x": String(plot.x(index) + plot.barWidth / 2), "y": String(plot.bottom + 20)],
                text: category.label)
        }
        writer.literal("\n")
    }

    /// Where things stand in the picture, in its own units.
    private struct Plot {
        let top: Int64
        let count: Int
        let width = 720
        let height = 250
        let left = 64
        let right = 716
        let bottom = 222
        private let ceiling = 12

        init(top: Int64, count: Int) {
            self.top = top
            self.count = count
        }

        private var step: Int { (right - left) * 100 / count }
        var barWidth: Int { max(1, step * 62 / 10_000) }
        /// At most twelve or so labels, however many bars.
        var labelStep: Int { (count + 14) / 15 }

        func x(_ index: Int) -> Int { left + (step * index + (step - barWidth * 100) / 2) / 100 }

        func y(_ value: Int64) -> Int {
            let share = UInt64(max(0, min(value, top))).multipliedFullWidth(by: UInt64(bottom - ceiling))
            return bottom - Int(UInt64(top).dividingFullWidth(share).quotient)
        }
    }
}
