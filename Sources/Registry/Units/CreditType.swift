/// クレジット種別 of the units issued here. Source: NUM, `sourced`; forest, domestic and J-VER types are not issued here.
package enum CreditType: String, CaseIterable, Hashable, Sendable, Codable {
    case er = "ER"
    case erl = "ERL"
}

/// 属性: the kind of reduction behind a unit. Source: NRG 2023-07-31, `sourced`; one per methodology that exists here.
package enum CreditAttribute: String, CaseIterable, Hashable, Sendable, Codable {
    /// 再エネ（電力）
    case renewableElectricity
}
