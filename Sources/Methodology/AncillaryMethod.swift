package import Quantities

/// What a project does about one ancillary emission activity. Source: AG24 (`sourced`), except ``absent``.
package enum AncillaryMethod: String, CaseIterable, Hashable, Sendable, Codable {
    /// モニタリングして算定 monitored and calculated
    case calculate
    /// モニタリングせず影響度で算定 calculated by its impact ratio, without monitoring
    case impactRatio
    /// 算定を省略 left out, with its impact as the reason
    case omit
    /// 該当なし no member has such equipment
    case absent

    package var name: Bilingual {
        switch self {
        case .calculate: Bilingual(ja: "モニタリングして算定", en: "Monitored and calculated")
        case .impactRatio: Bilingual(ja: "影響度により算定（モニタリング省略）", en: "Calculated by impact ratio, not monitored")
        case .omit: Bilingual(ja: "算定を省略", en: "Omitted")
        case .absent: Bilingual(ja: "該当なし", en: "Not present")
        }
    }
}
