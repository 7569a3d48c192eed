extension Document {
    /// What stands under a heading, one below the other.
    package enum Block: Hashable, Sendable {
        case paragraph([Inline])
        case heading(String)
        case entries([Entry])
        case list([[Inline]])
        case table(Table)
        case chart(BarChart)
        case notice(Notice)
        /// Command lines, to be copied as they are.
        case commands([String])
    }
}
