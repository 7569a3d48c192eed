import Gateways
import Quantities

/// Refuses what a page of another site makes a browser send.
enum CrossSite {
    /// The form's field that repeats the session's token; machines and scripts may send the header instead.
    static let field = "_token"
    static let header = "X-Form-Token"

    /// - Throws: ``Rejection`` `portal.crossSite`, `portal.form.tokenMissing`.
    static func check(_ request: WebRequest, session: Session?, upload: MultipartForm?) throws(Rejection) {
        let site = request.headers["Sec-Fetch-Site"]
        guard site == nil || site == "same-origin", isOwn(request.headers["Origin"], of: request) else {
            throw Rejection(
                "portal.crossSite", expected: "a form of this site", found: request.headers["Origin"] ?? site ?? "",
                ja: "他のサイトからの送信は受け付けません", en: "Another site sent this; it is not accepted")
        }
        guard let session else { return }
        let sent = request.headers[header] ?? upload?[field] ?? fieldValue(in: request)
        guard let sent, isSame(sent, session.formToken) else {
            throw Rejection(
                "portal.form.tokenMissing", expected: "the token of your session",
                found: sent == nil ? "none" : "another",
                ja: "画面の有効期限が切れました。ページを開き直してもう一度送信してください",
                en: "This page is out of date; open it again and send it once more")
        }
    }

    private static func isOwn(_ origin: String?, of request: WebRequest) -> Bool {
        guard let origin else { return true }
        guard let host = request.headers["Host"], let mark = origin.range(of: "://") else { return false }
        return origin[mark.upperBound...] == host
    }

    private static func fieldValue(in request: WebRequest) -> String? {
        guard request.headers["Content-Type"]?.hasPrefix("application/x-www-form-urlencoded") == true,
            let text = String(validating: request.body, as: UTF8.self)
        else { return nil }
        return FormValues(encoded: text)?[field]
    }

    /// Takes the same time wherever they differ.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count && zip(one.utf8, other.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
