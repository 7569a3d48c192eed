import Documents
import Gateways

/// The language of a visitor: the one they chose, else the first of ours that their browser names, else Japanese.
enum LanguageChoice {
    private static let cookie = "daicho_language"
    private static let year = 365 * 86_400

    static func language(of request: WebRequest) -> Language {
        if let chosen = Cookies.value(cookie, in: request).flatMap({ Language(rawValue: $0) }) { return chosen }
        let wanted = request.headers["Accept-Language"]?.split(separator: ",") ?? []
        for tag in wanted.prefix(20) {
            let primary = tag.trimmingPrefix { $0 == " " }.prefix { $0.isLetter }.lowercased()
            if let language = Language(rawValue: primary) { return language }
        }
        return .ja
    }

    /// `/language?to=en&back=/projects` remembers the choice and goes back.
    static let route = Route(.get, "/language", .open) { visit in
        let language = visit.query["to"].flatMap { Language(rawValue: $0) } ?? .ja
        var headers = WebHeaders()
        headers.add("Set-Cookie", Cookies.set(cookie, language.rawValue, seconds: year, secure: visit.isSecure))
        return Redirect.to(Redirect.own(visit.query["back"]), headers: headers)
    }
}
