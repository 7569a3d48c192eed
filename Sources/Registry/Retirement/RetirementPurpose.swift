package import Quantities

/// What units are retired for (用途). Source: CASE and USE for the list, `sourced`.
package enum RetirementPurpose: String, CaseIterable, Hashable, Sendable, Codable {
    /// 温対法 SHK 算定・報告・公表制度
    case shkReport
    /// 省エネ法 共同省エネルギー事業
    case jointEnergySaving
    /// 経団連カーボンニュートラル行動計画
    case keidanren
    /// カーボン・オフセット
    case offset
    /// SHIFT / ASSET
    case shiftAsset
    case cdp
    case sbt
    case re100
    case other

    package var name: Bilingual {
        switch self {
        case .shkReport: Bilingual(ja: "温対法（SHK制度）の報告", en: "Report under the SHK system (Global Warming Act)")
        case .jointEnergySaving: Bilingual(ja: "省エネ法の共同省エネルギー事業", en: "Joint energy saving (Energy Saving Act)")
        case .keidanren: Bilingual(ja: "経団連カーボンニュートラル行動計画", en: "Keidanren Carbon Neutrality Action Plan")
        case .offset: Bilingual(ja: "カーボン・オフセット", en: "Carbon offset")
        case .shiftAsset: Bilingual(ja: "SHIFT・ASSET事業", en: "SHIFT or ASSET programme")
        case .cdp: Bilingual(ja: "CDPへの報告", en: "CDP disclosure")
        case .sbt: Bilingual(ja: "SBTへの報告", en: "SBT progress report")
        case .re100: Bilingual(ja: "RE100への報告", en: "RE100 report")
        case .other: Bilingual(ja: "その他", en: "Other")
        }
    }
}
