extension Document {
    /// A piece of a line.
    package enum Inline: Hashable, Sendable {
        case text(String)
        case strong(String)
        /// Of less weight than what it stands beside.
        case aside(String)
        /// Digests, keys, record kinds: fixed width, may break anywhere.
        case code(String)
        case formula(Formula)
        case badge(Badge)
        /// Words in the other language than the document's.
        case foreign(String, Language)
    }
}
