import Quantities

extension Rejection {
    static func bodyTooLarge(_ longest: Int) -> Rejection {
        Rejection(
            "api.body.tooLarge", source: "RFC 9110 §15.5.14", expected: "at most \(longest) bytes", found: "more",
            ja: "本文が大きすぎます", en: "The body is too large")
    }

    static func cursorUnknown(_ text: String) -> Rejection {
        Rejection(
            "api.cursor.unknown", expected: "a cursor that an answer gave", found: String(text.prefix(80)),
            ja: "この一覧の続きを示す値ではありません", en: "No answer gave this cursor")
    }

    static func pathMalformed() -> Rejection {
        Rejection(
            "api.path.malformed", source: "RFC 3986 §2.1", expected: "a path in percent-encoded UTF-8",
            found: "other bytes", ja: "パスを読み取れません", en: "The path cannot be read")
    }

    static func methodNotAllowed(_ method: String, _ allowed: [String]) -> Rejection {
        Rejection(
            "api.method.notAllowed", source: "RFC 9110 §15.5.6", expected: allowed.joined(separator: ", "),
            found: String(method.prefix(20)), ja: "このメソッドは使えません", en: "Another method is needed here")
    }

    static func tokenInvalid() -> Rejection {
        Rejection(
            "api.token.invalid", source: "RFC 6750 §3.1", expected: "a token in force", found: "another",
            ja: "このトークンは無効です", en: "This token opens nothing")
    }

    static func tokenOutOfScope(_ name: String) -> Rejection {
        Rejection(
            "api.token.outOfScope", source: "RFC 6750 §3.1", expected: "a token for \(name)", found: "another scope",
            ja: "このトークンではこの操作を行えません", en: "The token's scope does not include this")
    }

    static func tooManyRequests(_ limit: String) -> Rejection {
        Rejection(
            "api.rate.exceeded", source: "RFC 6585 §4", expected: limit, found: "more",
            ja: "リクエストが多すぎます。しばらくしてからもう一度お試しください", en: "Too many requests; come again later")
    }
}
