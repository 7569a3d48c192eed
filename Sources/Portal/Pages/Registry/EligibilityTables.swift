import Documents
import Registry
import UseCases

/// Which uses units may serve, each with its condition, its source, and 要確認 when it was not confirmed.
enum EligibilityTables {
    static func write(_ view: EligibilityView, _ out: inout HTMLWriter, _ visit: Visit) {
        guard !view.groups.isEmpty else { return }
        let word = visit.word
        out.element("h2", text: word(.eligibilityHeading))
        out.element("p", text: word(.eligibilityLead))
        for group in view.groups { listing(group, word).write(&out, visit, filters: false, isExcerpt: true) }
    }

    private static func listing(_ group: EligibilityView.Group, _ word: PortalWording) -> Listing {
        Listing(
            "\(group.prefix), \(word.tonnes(group.tonnes))", name: "uses\(group.prefix)",
            [
                .init("use", .purpose), .init("allowed", .eligibilityAllowed),
                .init("condition", .eligibilityCondition),
                .init("scope", .eligibilityScope), .init("source", .source), .init("state", .ruleState),
                .init("from", .eligibilityFrom),
            ],
            rows: group.uses.map { use in
                [
                    .text(word(use.name)), allowed(use.allowed, word), .text(use.condition.map { word($0) } ?? ""),
                    .text(word(use.scopeName)), .text(use.source),
                    use.verified ? .badge(word(.verifiedValue), .good) : .badge(word(.unverified), .caution),
                    use.validFrom.map { .day($0) } ?? .empty,
                ]
            })
    }

    static func allowed(_ allowed: EligibilityRule.Allowed, _ word: PortalWording) -> ListingCell {
        switch allowed {
        case .allowed: .badge(word(.eligibilityYes), .good)
        case .conditional: .badge(word(.eligibilityConditional), .caution)
        case .no: .badge(word(.eligibilityNo), .bad)
        }
    }

    /// Of the uses chosen, what the table says of them.
    static func write(
        _ view: EligibilityView, chosen: [RetirementPurpose], _ out: inout HTMLWriter, _ visit: Visit
    ) {
        for group in view.groups(for: chosen) {
            listing(group, visit.word).write(&out, visit, filters: false, isExcerpt: true)
        }
    }
}
