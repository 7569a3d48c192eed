package import Quantities

/// 保証水準
package enum AssuranceLevel: String, CaseIterable, Hashable, Sendable, Codable {
    /// 合理的保証
    case reasonable
    /// 限定的保証
    case limited

    package var name: Bilingual {
        switch self {
        case .reasonable: Bilingual(ja: "合理的保証", en: "Reasonable assurance")
        case .limited: Bilingual(ja: "限定的保証", en: "Limited assurance")
        }
    }
}
