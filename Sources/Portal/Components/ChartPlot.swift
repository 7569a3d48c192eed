import Documents

/// Where things stand in a chart's picture, on a grid of whole units.
struct ChartPlot: Hashable {
    static let width = 560
    static let height = 250
    static let left = 68
    static let right = 552
    static let top = 24
    static let bottom = 214
    /// Labels under the axis need this much each.
    private static let labelWidth = 68

    let count: Int
    let scale: ChartScale

    private var step: Int { (Self.right - Self.left) * 100 / max(1, count) }
    /// Bars of a few categories are not as wide as they could be.
    var barWidth: Int { max(1, min(72, step * 64 / 10_000)) }
    var labelStep: Int { max(1, (count * Self.labelWidth * 100) / ((Self.right - Self.left) * 100) + 1) }

    /// The middle of a category.
    func middle(_ index: Int) -> Int { Self.left + (step * index + step / 2) / 100 }

    func y(_ value: Int64) -> Int { Self.bottom - scale.height(of: value, within: Self.bottom - Self.top) }

    /// Grid, axis and the labels of both.
    func frame(_ categories: [String], _ out: inout HTMLWriter) {
        for tick in scale.ticks {
            let y = String(y(tick))
            out.shape(
                "line",
                [
                    "class": tick == 0 ? "axis" : "grid", "x1": String(Self.left), "x2": String(Self.right), "y1": y,
                    "y2": y,
                ])
            out.element(
                "text", ["class": "tick", "x": String(Self.left - 10), "y": String(self.y(tick) + 4)],
                text: NumberText.whole(tick))
        }
        for (index, label) in categories.enumerated() where index % labelStep == 0 {
            out.element(
                "text", ["class": "label", "x": String(middle(index)), "y": String(Self.bottom + 22)], text: label)
        }
    }
}
