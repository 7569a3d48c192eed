package import Quantities

/// The verifier answered an item. A later answer to the same item supersedes it.
package struct ItemAnswered: EventBody {
    package static let kind = "verification.item.answered"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    package let item: ChecklistItem.ID
    /// From 1 for each item.
    package let revision: Int
    /// The run whose report was judged.
    package let run: Int
    package let answer: Answer
    /// Without names of persons, addresses or other personal data.
    package let comment: String
    package let evidence: [EvidenceLink]
    package let by: Actor
}

/// What a verifier says of an item.
package enum Answer: String, CaseIterable, Hashable, Sendable, Codable {
    /// 適合
    case conform
    /// 是正処置要求 (CAR): does not conform until corrected.
    case nonconform
    /// 明確化要求 (CL): cannot be judged until clarified.
    case clarification
    /// 将来対応要求 (FAR): conforms, to be looked at in the next verification.
    case forward
    /// 非該当, with the reason as comment.
    case notApplicable

    /// Stays open until resolved.
    package var needsResolution: Bool { self == .nonconform || self == .clarification }

    /// The abbreviation of the request it raises.
    package var abbreviation: String? {
        switch self {
        case .conform, .notApplicable: nil
        case .nonconform: "CAR"
        case .clarification: "CL"
        case .forward: "FAR"
        }
    }

    package var name: Bilingual {
        switch self {
        case .conform: Bilingual(ja: "適合", en: "Conforms")
        case .nonconform: Bilingual(ja: "是正処置要求", en: "Corrective action request")
        case .clarification: Bilingual(ja: "明確化要求", en: "Clarification request")
        case .forward: Bilingual(ja: "将来対応要求", en: "Forward action request")
        case .notApplicable: Bilingual(ja: "非該当", en: "Not applicable")
        }
    }
}
