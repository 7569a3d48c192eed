package struct ReviewConclusion: Hashable, Sendable {
    package let agrees: Bool
    /// The opinion the verifier proposes.
    package let opinion: Opinion
    /// Needed to disagree.
    package let comment: String

    package init(agrees: Bool, opinion: Opinion, comment: String = "") {
        self.agrees = agrees
        self.opinion = opinion
        self.comment = comment
    }
}
