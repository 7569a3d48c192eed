package import Quantities

extension Rejection {
    package static func openIDProvider(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "identity.openID.provider", source: "OpenID Connect Discovery 1.0", expected: expected,
            found: String(found.prefix(200)), ja: "外部IDプロバイダーの応答または設定が正しくありません",
            en: "The provider's answer, or its settings, are not right")
    }

    package static let openIDState = Rejection(
        "identity.openID.stateInvalid", source: "RFC 6749 10.12",
        expected: "the return from a sign-in that this browser began within \(OpenIDFlow.life / 60) minutes",
        ja: "サインインを最初からやり直してください", en: "Begin the sign-in again")

    package static func openIDRefused(_ error: String) -> Rejection {
        Rejection(
            "identity.openID.refused", source: "RFC 6749 4.1.2.1", expected: "a code", found: error,
            ja: "外部IDプロバイダーでのサインインは行われませんでした", en: "The sign-in at the provider did not take place")
    }

    package static func openIDToken(_ part: String) -> Rejection {
        Rejection(
            "identity.openID.tokenInvalid", source: "OpenID Connect Core 1.0, 3.1.3.7", expected: "a valid ID token",
            found: part, ja: "外部IDプロバイダーのトークンが正しくありません", en: "The provider's token is not valid")
    }

    package static let openIDUnlinked = Rejection(
        "identity.openID.unlinked", expected: "an identity that is linked to a person here",
        ja: "この外部IDに対応する担当者が登録されていません。管理者に連絡してください",
        en: "Nobody here is linked to this identity; ask your administrator")
}
