/// Where things stand in a bar chart, in points from its top left corner.
struct ChartPlot {
    let top: Int64
    let count: Int
    let width: Double
    let left: Double
    let height = 150.0
    let bottom = 134.0
    private let ceiling = 4.0

    struct Bar {
        let series: Int
        let place: Rectangle
    }

    private var step: Double { (width - left) / Double(count) }

    /// At most fifteen or so labels, however many bars.
    var labelStep: Int { (count + 14) / 15 }

    func centre(_ index: Int) -> Double { left + step * (Double(index) + 0.5) }

    func y(_ value: Int64) -> Double {
        bottom - (bottom - ceiling) * Double(max(0, min(value, top))) / Double(top)
    }

    /// One bar per series, each a part of the one behind it.
    func bars(_ category: Document.BarChart.Category, at index: Int) -> [Bar] {
        category.values.enumerated().map { series, value in
            let width = step * (series == 0 ? 0.62 : 0.62 * 0.6)
            return Bar(
                series: series,
                place: Rectangle(x: centre(index) - width / 2, y: y(value), width: width, height: bottom - y(value)))
        }
    }
}
