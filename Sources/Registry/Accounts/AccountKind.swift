package import Quantities

/// What an account is for. Retired and cancelled units stay with the account they belonged to, marked: the registry's
/// 無効化口座 and 取消口座 are the sums of what is so marked.
package enum AccountKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// 保有口座. Source: USE, `sourced`.
    case holding
    /// バッファー口座: held against the loss of forests. Source: USE, `sourced`; that its units are not retired is `assumed`.
    case buffer
    /// 政府保有口座. Source: ORDB, `sourced`.
    case government

    package var name: Bilingual {
        switch self {
        case .holding: Bilingual(ja: "保有口座", en: "Holding account")
        case .buffer: Bilingual(ja: "バッファー口座", en: "Buffer account")
        case .government: Bilingual(ja: "政府保有口座", en: "Government account")
        }
    }

    /// Whether its units can be used up (無効化).
    var mayRetire: Bool { self != .buffer }
}
