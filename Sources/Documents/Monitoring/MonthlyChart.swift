import Quantities

/// Turns months into a bar chart: generation, and in front of it the part used on site.
struct MonthlyChart {
    let months: [MonitoringReport.Month]
    let word: Wording

    /// Nil when there is nothing to draw.
    var chart: Document.BarChart? {
        guard let highest = months.map(\.generation.wattHours).max(), (1...Self.highestDrawn).contains(highest),
            let best = months.first(where: { $0.generation.wattHours == highest }),
            let least = months.min(by: { $0.generation < $1.generation })
        else { return nil }
        let inMegawattHours = highest >= 10_000_000
        let scale: Int64 = inMegawattHours ? 1_000_000 : 1000
        let spansYears = Set(months.map(\.year)).count > 2
        let sums = months.reduce((Energy.zero, Energy.zero)) { ($0.0 + $1.generation, $0.1 + $1.selfUse) }
        return Document.BarChart(
            title: word(.chartTitle),
            description: word(
                .chartDescription, NumberText.decimal(sums.0.kilowattHours), NumberText.decimal(sums.1.kilowattHours),
                word.month(best.month, of: best.year), NumberText.decimal(best.generation.kilowattHours),
                word.month(least.month, of: least.year), NumberText.decimal(least.generation.kilowattHours)),
            unit: inMegawattHours ? "MWh" : "kWh", series: [word(.generation), word(.selfUse)],
            categories: months.map {
                Document.BarChart.Category(
                    label: spansYears ? word.month($0.month, of: $0.year) : word.month($0.month),
                    values: [$0.generation.wattHours, $0.selfUse.wattHours])
            },
            ticks: Self.ticks(upTo: highest).map {
                Document.BarChart.Tick(
                    value: $0, label: NumberText.decimal(Rational($0) / Rational(scale)))
            })
    }

    /// Above 10¹⁸ Wh in one month there is no picture: no such programme exists.
    private static let highestDrawn: Int64 = 1_000_000_000_000_000_000

    /// Zero and three to six steps of 1, 2 or 5 times a power of ten, the last at or above `highest`.
    ///
    /// Precondition: 0 < `highest` ≤ 10¹⁸.
    static func ticks(upTo highest: Int64) -> [Int64] {
        precondition((1...highestDrawn).contains(highest), "a month of \(highest) Wh")
        var power: Int64 = 1
        while power < highest / 10 { power *= 10 }
        let step = [power, 2 * power, 5 * power].first { (highest + $0 - 1) / $0 <= 5 } ?? 10 * power
        return Array(stride(from: 0, through: (highest + step - 1) / step * step, by: Int(step)).map { Int64($0) })
    }
}
