extension PaperBuilder {
    /// The chart as lines and bars, its words below it as text.
    func bricks(_ chart: Document.BarChart, width: Double) -> [Brick] {
        guard !chart.categories.isEmpty, let top = chart.ticks.last?.value, top > 0 else { return [] }
        let label = TextStyle(size: 7, colour: .muted)
        let ticks = chart.ticks.map { TextLayout(StyledText($0.label, label), typesetter) }
        let plot = ChartPlot(
            top: top, count: chart.categories.count, width: width,
            left: (ticks.map(\.width).max() ?? 0) + 8)
        let labels = chart.categories.map { TextLayout(StyledText($0.label, label), typesetter) }
        let legend = legend(chart, width: width)
        var picture = Brick(height: plot.height, gap: 4) { canvas, x, y in
            for (tick, text) in zip(chart.ticks, ticks) {
                let at = y + plot.y(tick.value)
                canvas.rule(
                    from: x + plot.left, to: x + plot.width, at: at, tick.value == 0 ? .muted : .line,
                    width: tick.value == 0 ? 0.7 : 0.5)
                text.draw(line: 0, on: canvas, x: x + plot.left - 5 - text.width, baseline: at + 2.5)
            }
            for (index, category) in chart.categories.enumerated() {
                for bar in plot.bars(category, at: index) {
                    let place = Rectangle(
                        x: x + bar.place.x, y: y + bar.place.y, width: bar.place.width, height: bar.place.height)
                    canvas.fill(place, bar.series == 0 ? .barBehind : .barBefore)
                }
                if index % plot.labelStep == 0 {
                    labels[index].draw(
                        line: 0, on: canvas, x: x + plot.centre(index) - labels[index].width / 2,
                        baseline: y + plot.bottom + 11)
                }
            }
        }
        picture.keepsWithNext = true
        let words = strip(StyledText(chart.description, style.small), width: width, leading: style.closeLeading)
        return [legend, picture] + words.bricks(gap: 3)
    }

    /// Title to the left, keys and unit to the right.
    private func legend(_ chart: Document.BarChart, width: Double) -> Brick {
        let title = TextLayout(StyledText(chart.title, style.caption), typesetter, width: width * 0.6)
        let keys = (chart.series + [chart.unit]).map { TextLayout(StyledText($0, style.small), typesetter) }
        let height = style.caption.size * 1.4 * Double(title.lines.count)
        var brick = Brick(height: height, gap: style.blockGap + 2) { canvas, x, y in
            for line in title.lines.indices {
                title.draw(
                    line: line, on: canvas, x: x, baseline: y + style.caption.size * (1.06 + 1.4 * Double(line)))
            }
            var right = x + width
            for (index, key) in keys.enumerated().reversed() {
                right -= key.width
                key.draw(line: 0, on: canvas, x: right, baseline: y + style.caption.size * 1.06)
                if index < chart.series.count {
                    right -= 10
                    canvas.fill(
                        Rectangle(x: right, y: y + style.caption.size * 0.42, width: 6.5, height: 6.5),
                        index == 0 ? .barBehind : .barBefore)
                }
                right -= 12
            }
        }
        brick.keepsWithNext = true
        return brick
    }
}
