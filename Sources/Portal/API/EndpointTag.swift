package import Quantities

/// The chapters of the API.
package enum EndpointTag: String, CaseIterable, Hashable, Sendable {
    case overview, projects, members, readings, periods, documents, verification, certification, accounts, units, holds,
        retirements, registry, records, rules, parties, approvals

    package var name: Bilingual {
        switch self {
        case .overview: Bilingual(ja: "概況", en: "Overview")
        case .projects: Bilingual(ja: "プロジェクト", en: "Projects")
        case .members: Bilingual(ja: "会員", en: "Members")
        case .readings: Bilingual(ja: "計測データと品質", en: "Readings and quality")
        case .periods: Bilingual(ja: "モニタリング期間", en: "Monitoring periods")
        case .documents: Bilingual(ja: "文書", en: "Documents")
        case .verification: Bilingual(ja: "検証", en: "Verification")
        case .certification: Bilingual(ja: "認証", en: "Certification")
        case .accounts: Bilingual(ja: "口座", en: "Accounts")
        case .units: Bilingual(ja: "クレジット", en: "Units")
        case .holds: Bilingual(ja: "留保", en: "Units that are set aside")
        case .registry: Bilingual(ja: "登録簿の管理策", en: "Freezes and controls")
        case .retirements: Bilingual(ja: "無効化", en: "Retirements")
        case .records: Bilingual(ja: "記録とログ", en: "Records and the log")
        case .rules: Bilingual(ja: "規程", en: "Rules")
        case .approvals: Bilingual(ja: "二者承認", en: "Approvals")
        case .parties: Bilingual(ja: "組織と担当者", en: "Organisations and people")
        }
    }
}
