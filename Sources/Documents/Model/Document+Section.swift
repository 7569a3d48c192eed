extension Document {
    /// A headed part of a document.
    package struct Section: Hashable, Sendable {
        /// Lower-case ASCII name within the document, for links inside it.
        package let anchor: String
        package let heading: String
        package let blocks: [Block]

        package init(
            anchor: String, heading: String, blocks: [Block]
        ) {
            self.anchor = anchor
            self.heading = heading
            self.blocks = blocks
        }
    }
}
