package struct AnswerItem: Hashable, Sendable {
    package let item: ChecklistItem.ID
    package let answer: Answer
    /// Needed for everything but ``Answer/conform``; at most 4,000 bytes.
    package let comment: String
    /// At most 50 links.
    package let evidence: [EvidenceLink]

    package init(item: ChecklistItem.ID, answer: Answer, comment: String = "", evidence: [EvidenceLink] = []) {
        self.item = item
        self.answer = answer
        self.comment = comment
        self.evidence = evidence
    }
}
