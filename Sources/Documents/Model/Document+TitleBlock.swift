extension Document {
    /// The head of a document.
    package struct TitleBlock: Hashable, Sendable {
        /// Who speaks: the scheme or the registry, above the title.
        package let authority: String
        package let title: String
        /// The title in the other language, small.
        package let counterpart: Inline
        /// Whom or what it is about, by name: the project, the beneficiary.
        package let subject: Entry
        /// The sentence of a certificate; empty in a report.
        package let statement: [Inline]
        /// The few numbers most readers come for, the most important first.
        package let figures: [Figure]
        package let facts: [Entry]

        package init(
            authority: String, title: String, counterpart: Inline, subject: Entry, statement: [Inline],
            figures: [Figure], facts: [Entry]
        ) {
            self.authority = authority
            self.title = title
            self.counterpart = counterpart
            self.subject = subject
            self.statement = statement
            self.figures = figures
            self.facts = facts
        }
    }
}
