extension Document {
    /// A framed message beside the running text.
    package struct Notice: Hashable, Sendable {
        package let tone: Badge.Tone
        package let title: [Inline]
        package let text: [Inline]

        package init(
            tone: Badge.Tone, title: [Inline], text: [Inline]
        ) {
            self.tone = tone
            self.title = title
            self.text = text
        }
    }
}
