package import Gateways
import Identity
import Quantities
import Store
package import UseCases

/// Sessions of people who sign in with a browser: a cookie holds the secret, the store its digest.
package struct CookieSessions: SessionSource {
    private static let cookie = "daicho_session"

    private let signIn: SignInDesk
    /// The site is reached over TLS only, so the cookie is too.
    private let isSecure: Bool

    /// Sign-in through providers, and this site's own address for them to send people back to.
    let openID: (desk: OpenIDDesk, address: String)?

    /// - Parameters:
    ///   - openID: nil when nobody signs in through a provider.
    ///   - address: as browsers reach this site: `https://registry.example.jp`.
    package init(_ desk: SignInDesk, openID: OpenIDDesk? = nil, address: String = "", isSecure: Bool = false) {
        signIn = desk
        self.openID = openID.map { ($0, address) }
        self.isSecure = isSecure
    }

    package var desk: SignInDesk? { signIn }

    package func session(of request: WebRequest, in folder: DataFolder) throws -> Session? {
        if let authorization = request.headers["Authorization"] { return try session(bearing: authorization, request) }
        guard let opened = try opened(in: request), !opened.owesSecondFactor,
            try !folder.refusesSignIn(from: request.peer)
        else { return nil }
        let names = try folder.store.read { database in
            (
                try People.person(opened.session.person, in: database)?.name ?? "",
                try Organisations.name(of: opened.session.organisation, in: database)
            )
        }
        return Session(
            actor: opened.session.actor, personName: names.0.isEmpty ? opened.session.person.text : names.0,
            organisationName: names.1, formToken: opened.crossSiteToken,
            isFresh: opened.session.isFresh(at: folder.now))
    }

    /// The session of the cookie, also one that still owes a second factor.
    func opened(in request: WebRequest) throws -> OpenedSession? {
        try Cookies.value(Self.cookie, in: request).flatMap { try signIn.session($0) }
    }

    func headers(opening opened: OpenedSession) -> WebHeaders {
        var headers = WebHeaders()
        headers.add("Set-Cookie", Cookies.set(Self.cookie, opened.secret.text, seconds: nil, secure: isSecure))
        return headers
    }

    func headersOfSignOut() -> WebHeaders {
        var headers = WebHeaders()
        headers.add("Set-Cookie", Cookies.set(Self.cookie, "out", seconds: 0, secure: isSecure))
        return headers
    }
}
