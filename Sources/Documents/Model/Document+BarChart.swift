extension Document {
    /// Bars over categories, drawn from zero. The second series is a part of the first and stands in front of it.
    package struct BarChart: Hashable, Sendable {
        package let title: String
        /// All that the picture shows, in words.
        package let description: String
        package let unit: String
        package let series: [String]
        package let categories: [Category]
        /// From zero upward, evenly spaced; the last one is the top of the chart.
        package let ticks: [Tick]

        package init(
            title: String, description: String, unit: String, series: [String], categories: [Category], ticks: [Tick]
        ) {
            self.title = title
            self.description = description
            self.unit = unit
            self.series = series
            self.categories = categories
            self.ticks = ticks
        }

        package struct Category: Hashable, Sendable {
            package let label: String
            /// One per series, in the unit of the ticks' values; negative values are drawn as zero.
            package let values: [Int64]

            package init(label: String, values: [Int64]) {
                self.label = label
                self.values = values
            }
        }

        package struct Tick: Hashable, Sendable {
            package let value: Int64
            package let label: String

            package init(value: Int64, label: String) {
                self.value = value
                self.label = label
            }
        }
    }
}
