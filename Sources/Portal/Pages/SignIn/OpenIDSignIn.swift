import Gateways
import Identity
import Quantities
import UseCases

/// Sign-in through a provider of identities: to it, and back from it (外部IDによるサインイン).
enum OpenIDSignIn {
    private static let cookie = "daicho_openid"
    private static let callback = "/sign-in/openid/return"
    private static let minutes = 10

    static func path(_ provider: OpenIDProvider) -> String { "/sign-in/openid/to/\(provider.id)" }

    static let begin = Route(.get, "/sign-in/openid/to/{provider}", .open) { visit in
        let (desk, address) = try openID(visit)
        let provider: OpenIDProviderID = try visit.identifier("provider")
        let next = Redirect.own(visit.query["next"])
        let begun = try Blocking.run {
            try await desk.begin(provider, destination: next, redirect: address + callback)
        }
        var headers = WebHeaders()
        headers.add(
            "Set-Cookie",
            Cookies.set(cookie, begun.browser.text, seconds: minutes * 60, secure: visit.isSecure))
        return Redirect.to(begun.address, headers: headers)
    }

    static let end = Route(.get, PathTemplate(callback), .open) { visit in
        let (desk, address) = try openID(visit)
        guard try !visit.folder.refusesSignIn(from: visit.request.peer) else { throw Visit.notFound(callback) }
        let query = visit.query
        let answer = try OpenIDReturn(
            state: query["state"], code: query["code"], error: query["error"], issuer: query["iss"])
        let browser = Cookies.value(cookie, in: visit.request) ?? ""
        let origin = visit.origin
        let done = try Blocking.run {
            try await desk.complete(answer, browser: browser, redirect: address + callback, from: origin)
        }
        let headers = try visit.cookies.headers(opening: done.session)
        let next = Redirect.own(done.destination)
        guard done.session.owesSecondFactor else { return Redirect.to(next, headers: headers) }
        return Redirect.to("\(SecondStepPage.path)?next=\(PercentText.encoded(next))", headers: headers)
    }

    /// - Throws: ``Rejection`` `portal.notFound` on a site without providers.
    private static func openID(_ visit: Visit) throws(Rejection) -> (desk: OpenIDDesk, address: String) {
        guard let openID = try visit.cookies.openID else { throw Visit.notFound(visit.request.path) }
        return (openID.desk, openID.address)
    }
}
