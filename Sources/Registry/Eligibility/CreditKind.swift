/// Kinds of credits that uses tell apart (クレジットの区分). Source: CASE for J-Credits, DECK for the others, `sourced`.
package enum CreditKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// J-クレジット 再エネ（電力）
    case renewableElectricity
    /// J-クレジット 再エネ（熱）
    case renewableHeat
    /// J-クレジット 省エネ
    case energySaving
    /// J-クレジット 森林
    case forest
    /// J-クレジット 工業・農業・廃棄物
    case industryAndOthers
    /// 国内クレジット
    case domesticCredit
    /// J-VER
    case jver
    case jcm
    /// パリ協定6条4項メカニズム
    case article64
    /// その他のクレジット制度
    case otherScheme
    /// グリーン電力証書・非化石証書: no credits, but they stand in the same reports.
    case energyCertificate
}

extension CreditAttribute {
    var kind: CreditKind {
        switch self {
        case .renewableElectricity: .renewableElectricity
        }
    }
}
