extension Document {
    /// A word in a small frame: an outcome, or 要確認. The word carries the meaning, the tone only supports it.
    package struct Badge: Hashable, Sendable {
        package let text: String
        package let tone: Tone

        package init(
            text: String, tone: Tone
        ) {
            self.text = text
            self.tone = tone
        }

        package enum Tone: String, CaseIterable, Hashable, Sendable {
            case neutral, good, caution, bad
        }
    }
}
