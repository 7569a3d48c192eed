/// What a chart says of each of its categories beside the numbers, such as a share in percent.
package struct ChartRemarks: Hashable, Sendable {
    package let heading: String
    /// Nil where there is nothing to say.
    package let texts: [String?]

    package init(_ heading: String, _ texts: [String?]) {
        self.heading = heading
        self.texts = texts
    }
}
