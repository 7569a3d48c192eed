package import Documents

/// Lines over time (折れ線グラフ): how something goes on, and beside what.
package struct LineChart: Sendable {
    private let id: String
    private let title: String
    private let unit: String
    private let heading: String
    private let points: [String]
    private let series: [ChartSeries]

    /// Points up to this number are marked, so that a line of one point is seen.
    private static let mostMarks = 40

    /// - Parameters:
    ///   - id: unique on its page; letters, digits and hyphens.
    ///   - heading: what the points are: days, months.
    package init(id: String, title: String, unit: String, heading: String, points: [String], series: [ChartSeries]) {
        self.id = id
        self.title = title
        self.unit = unit
        self.heading = heading
        self.points = points
        self.series = series
    }

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        let figure = ChartFigure(
            id: id, title: title, unit: unit, categoryHeading: heading, categories: points, series: series)
        let greatest = series.flatMap(\.values).compactMap(\.self).max() ?? 0
        let plot = ChartPlot(count: points.count, scale: ChartScale(upTo: greatest))
        figure.write(&out, word, mark: "stroke") { out in
            plot.frame(points, &out)
            for (number, series) in series.enumerated() { line(series, number, plot, &out) }
        }
    }

    /// A line is broken where a value is missing.
    private func line(_ series: ChartSeries, _ number: Int, _ plot: ChartPlot, _ out: inout HTMLWriter) {
        let shade = ChartFigure.shade("stroke", number)
        for run in series.values.indices.split(whereSeparator: { series.values[$0] == nil }) {
            let places = run.map { (x: plot.middle($0), y: plot.y(series.values[$0] ?? 0)) }
            out.shape(
                "polyline",
                ["class": "line \(shade)", "points": places.map { "\($0.x),\($0.y)" }.joined(separator: " ")])
            guard series.values.count <= Self.mostMarks else { continue }
            for place in places {
                out.shape(
                    "circle", ["class": "mark \(shade)", "cx": String(place.x), "cy": String(place.y), "r": "3"])
            }
        }
    }
}
