import Quantities

/// Where a verification stands, item by item and section by section: for the command line and documents.
package struct VerificationProgress: Hashable, Sendable, Codable {
    package let items: [ItemProgress]
    package let sections: [SectionProgress]
    package let total: [ItemStatus: Int]
    /// What keeps an unqualified opinion from being signed; empty when nothing does.
    package let blockers: [String]
    package let signed: Opinion?

    /// - Parameter checklist: the one the latest run used.
    package init(of state: VerificationState, _ checklist: Checklist) {
        let findings = Dictionary(
            (state.run?.findings ?? []).map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        items = checklist.items.map { item in
            let finding = findings[item.id]
            let answer = state.answers[item.id]
            return ItemProgress(
                item: item.id, section: item.section, filler: item.filler,
                status: Self.status(state, item.id, finding, answer), detail: finding?.detail,
                answer: answer?.answer, comment: answer?.comment)
        }
        let bySection = Dictionary(grouping: items, by: \.section)
        sections = checklist.sections.map { section in
            let items = bySection[section.id] ?? []
            return SectionProgress(
                section: section.id, title: section.title, items: items.count, counts: Self.counts(items))
        }
        total = Self.counts(items)
        blockers = state.statement == nil ? state.blockers(of: .unqualified) : []
        signed = state.statement?.opinion
    }

    private static func status(
        _ state: VerificationState, _ item: ChecklistItem.ID, _ finding: Finding?, _ answer: ItemAnswered?
    ) -> ItemStatus {
        if let finding { return ItemStatus(finding.outcome) }
        if let answer { return ItemStatus(answer.answer, resolved: state.resolutions[item] != nil) }
        return state.run == nil ? .notRun : .open
    }

    private static func counts(_ items: [ItemProgress]) -> [ItemStatus: Int] {
        items.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
    }
}
