package import Quantities
import UseCases

/// A status that an endpoint may answer beside 200, and when.
package struct EndpointStatus: Hashable, Sendable {
    package let code: Int
    package let meaning: Bilingual

    private static func status(_ code: Int, ja: String, en: String) -> EndpointStatus {
        EndpointStatus(code: code, meaning: Bilingual(ja: ja, en: en))
    }

    static let notModified = status(304, ja: "変更なし", en: "Not modified")
    static let malformed = status(400, ja: "パラメータまたは本文を読み取れない", en: "A parameter or the body cannot be read")
    static let notSignedIn = status(401, ja: "サインインが必要", en: "Somebody must have signed in")
    static let notPermitted = status(403, ja: "権限がない", en: "Not open to this role or token")
    static let unknown = status(404, ja: "存在しない", en: "There is no such thing")
    static let notAcceptable = status(406, ja: "要求された形式で回答できない", en: "No answer in a form that is taken")
    static let reused = status(409, ja: "冪等キーが別の内容で使用済み", en: "The key was used before with other content")
    static let tooLarge = status(413, ja: "本文が大きすぎる", en: "The body is too large")
    static let unsupportedType = status(415, ja: "本文の形式が異なる", en: "The body is of another type")
    static let refused = status(422, ja: "規則により却下", en: "A rule refuses it")
    static let keyMissing = status(428, ja: "冪等キーがない", en: "There is no Idempotency-Key")
    static let tooMany = status(429, ja: "回数が多すぎる", en: "Too many requests; come again later")
    static let unavailable = status(503, ja: "現在回答できない", en: "No answer is possible now")
}

extension Endpoint {
    /// Everything that may be answered beside 200.
    package var statuses: [EndpointStatus] {
        var found: [EndpointStatus] = []
        if !isWrite { found.append(.notModified) }
        found.append(.malformed)
        // A token that is not valid is refused everywhere.
        found += [.notSignedIn, .notPermitted, .unknown, .notAcceptable]
        if isWrite {
            found.append(.reused)
            if body != nil { found += [.tooLarge, .unsupportedType] }
        }
        found.append(.refused)
        if isWrite { found.append(.keyMissing) }
        return found + [.tooMany, .unavailable]
    }
}
