package import Quantities

/// The verification statement (検証報告書の意見): final.
package struct StatementSigned: EventBody {
    package static let kind = "verification.statement.signed"

    package let project: ProjectID
    package let period: MonitoringPeriodID
    package let run: Int
    package let reportDigest: String
    package let checklistDigest: String
    package let claim: Tonnes
    package let opinion: Opinion
    /// What a qualified opinion is subject to, or why an opinion is adverse; else empty.
    package let qualification: String
    package let assurance: AssuranceLevel
    /// Percent; `assumed`.
    package let materialityPercent: Rational
    package let reviewer: Actor
    package let by: Actor
}

/// The verifier's opinion (意見). That a qualified opinion can carry a certification is `assumed`.
package enum Opinion: String, CaseIterable, Hashable, Sendable, Codable {
    /// 適正
    case unqualified
    /// 限定付適正
    case qualified
    /// 不適正
    case adverse

    /// Positive opinions need that nothing is open.
    package var isPositive: Bool { self != .adverse }

    package var name: Bilingual {
        switch self {
        case .unqualified: Bilingual(ja: "適正", en: "Unqualified")
        case .qualified: Bilingual(ja: "限定付適正", en: "Qualified")
        case .adverse: Bilingual(ja: "不適正", en: "Adverse")
        }
    }
}
