package import Quantities

/// What units are retired for (用途). Source: CASE, USE, ENE, GX1 and COR for the list, `sourced`.
package enum RetirementPurpose: String, CaseIterable, Hashable, Sendable, Codable {
    /// 温対法 SHK 算定・報告・公表制度
    case shkReport
    /// 省エネ法 共同省エネルギー事業
    case jointEnergySaving
    /// 省エネ法 非化石エネルギー使用割合
    case nonFossilShare
    /// 経団連カーボンニュートラル行動計画
    case keidanren
    /// カーボン・オフセット
    case offset
    /// SHIFT / ASSET
    case shiftAsset
    /// GX-ETS 排出量取引制度
    case gxEts
    case cdp
    case sbt
    case re100
    /// 国際航空のためのオフセット及び削減スキーム
    case corsia
    case other

    package var name: Bilingual {
        switch self {
        case .shkReport: Bilingual(ja: "温対法（SHK制度）の報告", en: "Report under the SHK system (Global Warming Act)")
        case .jointEnergySaving: Bilingual(ja: "省エネ法の共同省エネルギー事業", en: "Joint energy saving (Energy Saving Act)")
        case .nonFossilShare: Bilingual(ja: "省エネ法の非化石エネルギー割合", en: "Non-fossil energy share (Energy Saving Act)")
        case .keidanren: Bilingual(ja: "経団連カーボンニュートラル行動計画", en: "Keidanren Carbon Neutrality Action Plan")
        case .offset: Bilingual(ja: "カーボン・オフセット", en: "Carbon offset")
        case .shiftAsset: Bilingual(ja: "SHIFT・ASSET事業", en: "SHIFT or ASSET programme")
        case .gxEts: Bilingual(ja: "排出量取引制度（GX-ETS）", en: "GX-ETS emissions trading")
        case .cdp: Bilingual(ja: "CDPへの報告", en: "CDP disclosure")
        case .sbt: Bilingual(ja: "SBTへの報告", en: "SBT progress report")
        case .re100: Bilingual(ja: "RE100への報告", en: "RE100 report")
        case .corsia: Bilingual(ja: "CORSIA（国際航空）", en: "CORSIA (international aviation)")
        case .other: Bilingual(ja: "その他", en: "Other")
        }
    }
}
