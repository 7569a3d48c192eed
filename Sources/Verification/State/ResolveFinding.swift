package struct ResolveFinding: Hashable, Sendable {
    package let item: ChecklistItem.ID
    /// What was done; needed.
    package let comment: String
    package let evidence: [EvidenceLink]

    package init(item: ChecklistItem.ID, comment: String, evidence: [EvidenceLink] = []) {
        self.item = item
        self.comment = comment
        self.evidence = evidence
    }
}
