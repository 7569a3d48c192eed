package import Quantities

/// What happened to an account, as its representatives are told (通知の種別).
package enum NoticeStep: String, CaseIterable, Hashable, Sendable, Codable {
    case opened, closed, flagged, limited
    case representativeNamed, representativeRemoved
    case trusted, distrusted
    case frozen, unfrozen
    case issued
    /// Units left one of the reader's accounts.
    case sent
    /// They came to one of them.
    case received
    /// They changed places with those of another account.
    case exchanged
    case corrected, retired, cancelled, exported
    /// Set aside, or on their way and waiting (留保).
    case reserved
    case confirmed, released
    /// Under the two-person policy.
    case proposed, approved, declined, withdrawn

    package var name: Bilingual {
        switch self {
        case .opened: Bilingual(ja: "口座の開設", en: "Account opened")
        case .closed: Bilingual(ja: "口座の閉鎖", en: "Account closed")
        case .flagged: Bilingual(ja: "信託・処分制限の表示の変更", en: "Flag of the account changed")
        case .limited: Bilingual(ja: "限度量の変更", en: "Limit of the account changed")
        case .representativeNamed: Bilingual(ja: "口座代表者の指名", en: "Representative named")
        case .representativeRemoved: Bilingual(ja: "口座代表者の解任", en: "Representative removed")
        case .trusted: Bilingual(ja: "信頼口座への追加", en: "Put on the trusted accounts")
        case .distrusted: Bilingual(ja: "信頼口座からの除外", en: "Taken off the trusted accounts")
        case .frozen: Bilingual(ja: "凍結", en: "Frozen")
        case .unfrozen: Bilingual(ja: "凍結の解除", en: "Released from a freeze")
        case .issued: Bilingual(ja: "発行", en: "Units issued")
        case .sent: Bilingual(ja: "移転（払出し）", en: "Units sent")
        case .received: Bilingual(ja: "移転（受入れ）", en: "Units received")
        case .exchanged: Bilingual(ja: "交換", en: "Units exchanged")
        case .corrected: Bilingual(ja: "移転の訂正", en: "Transfer put right")
        case .retired: Bilingual(ja: "無効化", en: "Units retired")
        case .cancelled: Bilingual(ja: "取消し", en: "Units cancelled")
        case .exported: Bilingual(ja: "移管", en: "Units handed over to another registry")
        case .reserved: Bilingual(ja: "留保", en: "Units set aside")
        case .confirmed: Bilingual(ja: "移転先の確認", en: "Receiver confirmed")
        case .released: Bilingual(ja: "留保の解除", en: "Set aside no longer")
        case .proposed: Bilingual(ja: "承認待ちの申請", en: "An act waits for a second person")
        case .approved: Bilingual(ja: "申請の承認", en: "The act was approved")
        case .declined: Bilingual(ja: "申請の却下", en: "The act was declined")
        case .withdrawn: Bilingual(ja: "申請の取下げ", en: "The act was withdrawn")
        }
    }
}
