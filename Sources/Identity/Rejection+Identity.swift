package import Quantities

extension Rejection {
    static let passwordTooLong = Rejection(
        "identity.password.tooLong", expected: "≤ \(Password.mostBytes) bytes", found: "more", ja: "パスワードが長すぎます",
        en: "The password is too long")

    static func passwordTooShort(_ count: Int) -> Rejection {
        Rejection(
            "identity.password.tooShort", source: "NIST SP 800-63B 5.1.1.2",
            expected: "≥ \(Password.shortest) characters", found: "\(count)",
            ja: "パスワードは\(Password.shortest)文字以上にしてください",
            en: "A password has at least \(Password.shortest) characters")
    }

    static let passwordGuessable = Rejection(
        "identity.password.guessable", source: "NIST SP 800-63B 5.1.1.2",
        expected: "neither the login name nor a few characters repeated", ja: "推測されやすいパスワードです",
        en: "This password is easily guessed")

    static let passwordHashUnreadable = Rejection(
        "identity.password.hashUnreadable", expected: "$scrypt$ln=…,r=…,p=…$salt$hash", found: "something else",
        ja: "保存されたパスワードハッシュを読めません", en: "The stored password hash cannot be read")

    /// Which of the two was wrong is not said.
    package static let signInRefused = Rejection(
        "identity.signIn.refused", ja: "ログイン名またはパスワードが正しくありません", en: "The login name or the password is not right")

    package static func lockedOut(until end: Instant) -> Rejection {
        Rejection(
            "identity.signIn.lockedOut", expected: "an attempt at \(end) or later", ja: "失敗が続いたため、しばらくサインインできません",
            en: "Too many attempts have failed; wait before the next one")
    }

    package static let loginLocked = Rejection(
        "identity.login.locked", ja: "このログインは管理者により停止されています", en: "An administrator has locked this login")

    package static let secondFactorRefused = Rejection(
        "identity.secondFactor.refused", ja: "認証コードが正しくないか、使用済みです", en: "The code is not right, or was used before")

    package static let sessionEnded = Rejection(
        "identity.session.ended", expected: "a session that is open", ja: "セッションが終了しています。もう一度サインインしてください",
        en: "The session has ended; sign in again")

    package static let notFresh = Rejection(
        "identity.session.notFresh", expected: "a password or code shown within \(SignInSession.fresh / 60) minutes",
        ja: "この操作の前に再認証してください", en: "Show your password or code again before this")

    package static let linkInvalid = Rejection(
        "identity.link.invalid", expected: "a link that is neither used nor expired", ja: "リンクは無効か、使用済みか、期限切れです",
        en: "The link is not valid, was used, or has expired")

    static func tokenLife(_ end: Instant, from start: Instant) -> Rejection {
        Rejection(
            "identity.token.life",
            expected: "after \(start), within \(APIToken.longestLife / 86_400) days", found: "\(end)",
            ja: "トークンの期限は1年以内の未来にしてください", en: "A token ends in the future, within a year")
    }

    static let tokenLabel = Rejection(
        "identity.token.label", expected: "a line of 1–80 characters", ja: "トークンの名称が不正です",
        en: "The token's label is not acceptable")

    static func tokenScope(_ found: String) -> Rejection {
        Rejection(
            "identity.token.scope", expected: "read, or 1–\(TokenScope.most) names such as units.transfer",
            found: String(found.prefix(80)), ja: "トークンのスコープが不正です", en: "The token's scope is not acceptable")
    }

    package static let tokenInvalid = Rejection(
        "identity.token.invalid", expected: "a token that is neither expired nor revoked", ja: "トークンが無効です",
        en: "The token is not valid")

    package static func tokenOutOfScope(_ name: String, _ scope: TokenScope) -> Rejection {
        Rejection(
            "identity.token.outOfScope", expected: String(scope.text.prefix(200)), found: name,
            ja: "このトークンではこの操作はできません", en: "This token may not be used for this")
    }
}
