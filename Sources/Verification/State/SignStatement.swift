package struct SignStatement: Hashable, Sendable {
    package let opinion: Opinion
    /// Needed for a qualified or adverse opinion; empty for an unqualified one.
    package let qualification: String

    package init(opinion: Opinion, qualification: String = "") {
        self.opinion = opinion
        self.qualification = qualification
    }
}
