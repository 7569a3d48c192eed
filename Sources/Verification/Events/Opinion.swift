package import Quantities

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
