package import Quantities

/// What kind of record or document a link leads to. Raw values stand in the checklist file and in records.
package enum EvidenceKind: String, CaseIterable, Hashable, Sendable, Codable {
    case registry
    case plan
    case report
    case formula
    case windowTable
    case history
    case account
    case declaration
    case contract
    case changeLog
    case diagram
    case photo
    case activityList
    case impactTable
    case readingIndex
    case configuration
    case memberList
    case consent
    case supplyNotice
    case deviceLog
    case readings
    case duplicateIndex
    case equipment
    case nameplate
    case pointMap
    case meterRecord
    case certificate
    case dataSheet
    case siteVisit
    case replacement
    case gapList
    case anomalyLog
    case disposition
    case proof
    case signatureReport
    case auditLog
    case saleStatement
    case weather
    case peers
    case samplingRecord
    case tracePack
    case calculation
    case factor
    case application
    case workbook
    case statement
    case opinion

    package var name: Bilingual {
        switch self {
        case .registry: Bilingual(ja: "登録簿", en: "Registry")
        case .plan: Bilingual(ja: "計画書", en: "Plan")
        case .report: Bilingual(ja: "モニタリング報告書", en: "Monitoring report")
        case .formula: Bilingual(ja: "算定式", en: "Formula")
        case .windowTable: Bilingual(ja: "認証対象期間表", en: "Crediting window table")
        case .history: Bilingual(ja: "過去の期間", en: "Earlier periods")
        case .account: Bilingual(ja: "口座", en: "Account")
        case .declaration: Bilingual(ja: "申告書", en: "Declaration")
        case .contract: Bilingual(ja: "契約書", en: "Contract")
        case .changeLog: Bilingual(ja: "計画変更届", en: "Notices of change")
        case .diagram: Bilingual(ja: "設備配置図", en: "Diagram")
        case .photo: Bilingual(ja: "写真", en: "Photograph")
        case .activityList: Bilingual(ja: "排出活動一覧", en: "Activity list")
        case .impactTable: Bilingual(ja: "影響度表", en: "Impact table")
        case .readingIndex: Bilingual(ja: "計測値索引", en: "Reading index")
        case .configuration: Bilingual(ja: "設定の差分", en: "Configuration differences")
        case .memberList: Bilingual(ja: "会員リスト", en: "Member list")
        case .consent: Bilingual(ja: "入会届・同意", en: "Membership form and consent")
        case .supplyNotice: Bilingual(ja: "電力受給契約のご案内", en: "Supply notice")
        case .deviceLog: Bilingual(ja: "機器ログ", en: "Device log")
        case .readings: Bilingual(ja: "計測値", en: "Readings")
        case .duplicateIndex: Bilingual(ja: "重複索引", en: "Duplicate index")
        case .equipment: Bilingual(ja: "設備記録", en: "Equipment record")
        case .nameplate: Bilingual(ja: "銘板", en: "Nameplate")
        case .pointMap: Bilingual(ja: "計測点の対応表", en: "Point map")
        case .meterRecord: Bilingual(ja: "計量器記録", en: "Meter record")
        case .certificate: Bilingual(ja: "検定・校正証", en: "Certificate")
        case .dataSheet: Bilingual(ja: "仕様書", en: "Data sheet")
        case .siteVisit: Bilingual(ja: "現地確認", en: "Site visit")
        case .replacement: Bilingual(ja: "交換記録", en: "Replacement record")
        case .gapList: Bilingual(ja: "欠測一覧", en: "Gap list")
        case .anomalyLog: Bilingual(ja: "異常判定記録", en: "Anomaly log")
        case .disposition: Bilingual(ja: "処置記録", en: "Dispositions")
        case .proof: Bilingual(ja: "証明", en: "Proof")
        case .signatureReport: Bilingual(ja: "署名検査", en: "Signature report")
        case .auditLog: Bilingual(ja: "監査記録", en: "Audit log")
        case .saleStatement: Bilingual(ja: "売電明細", en: "Sale statement")
        case .weather: Bilingual(ja: "気象データ", en: "Weather data")
        case .peers: Bilingual(ja: "近隣比較", en: "Peers")
        case .samplingRecord: Bilingual(ja: "抽出記録", en: "Sampling record")
        case .tracePack: Bilingual(ja: "追跡資料", en: "Trace pack")
        case .calculation: Bilingual(ja: "算定結果", en: "Calculation")
        case .factor: Bilingual(ja: "係数表", en: "Factor row")
        case .application: Bilingual(ja: "認証申請書", en: "Application")
        case .workbook: Bilingual(ja: "再計算", en: "Recalculation")
        case .statement: Bilingual(ja: "表明", en: "Statement")
        case .opinion: Bilingual(ja: "意見", en: "Opinion")
        }
    }
}
