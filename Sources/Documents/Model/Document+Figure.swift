extension Document {
    /// A number set large with its unit and what it counts.
    package struct Figure: Hashable, Sendable {
        package let value: String
        package let unit: String
        package let caption: String

        package init(
            value: String, unit: String, caption: String
        ) {
            self.value = value
            self.unit = unit
            self.caption = caption
        }
    }
}
