extension Document {
    /// One line of a key-value list.
    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: [Inline]

        package init(
            key: String, value: [Inline]
        ) {
            self.key = key
            self.value = value
        }
    }
}
