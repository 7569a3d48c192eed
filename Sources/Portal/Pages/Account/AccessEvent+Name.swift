import Quantities
import Store

extension AccessEvent {
    /// As the person reads it in their journal.
    var name: Bilingual {
        switch self {
        case .signedIn: Bilingual(ja: "サインイン", en: "Signed in")
        case .signInFailed: Bilingual(ja: "サインイン失敗", en: "Sign-in failed")
        case .lockedOut: Bilingual(ja: "一時停止", en: "Locked out")
        case .secondFactorFailed: Bilingual(ja: "認証コード不一致", en: "Wrong code")
        case .recoveryCodeUsed: Bilingual(ja: "回復コードの使用", en: "Recovery code used")
        case .reauthenticated: Bilingual(ja: "再認証", en: "Confirmed again")
        case .reauthenticationFailed: Bilingual(ja: "再認証失敗", en: "Confirmation failed")
        case .signedOut: Bilingual(ja: "サインアウト", en: "Signed out")
        case .signedOutEverywhere: Bilingual(ja: "全端末からサインアウト", en: "Signed out everywhere")
        case .sessionEnded: Bilingual(ja: "他端末のセッション終了", en: "Another session ended")
        case .roleSwitched: Bilingual(ja: "役割の切替", en: "Role changed")
        case .linkIssued: Bilingual(ja: "リンクの発行", en: "Link issued")
        case .linkUsed: Bilingual(ja: "リンクの使用", en: "Link used")
        case .openIDRefused: Bilingual(ja: "外部認証の拒否", en: "OpenID refused")
        }
    }
}
