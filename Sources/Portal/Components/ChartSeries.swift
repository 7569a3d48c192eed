/// One row of numbers of a chart, a value for each of its categories.
package struct ChartSeries: Hashable, Sendable {
    package let name: String
    /// Nil where there is none: a line is broken there, a bar is not drawn. Values below zero are drawn as zero.
    package let values: [Int64?]

    package init(_ name: String, _ values: [Int64?]) {
        self.name = name
        self.values = values
    }
}
