extension LogAnchor {
    /// One record of the log by its index.
    package struct Citation: Codable, Hashable, Sendable {
        package let index: Int64
        /// The record's kind: `cycle.period.closed`.
        package let kind: String

        package init(
            index: Int64, kind: String
        ) {
            self.index = index
            self.kind = kind
        }
    }
}
