import Gateways
import Identity
import Quantities
import UseCases

/// What pages of sign-in and of one's own account need.
extension Visit {
    /// - Throws: ``Rejection`` `portal.notFound` on a site without sign-in.
    var cookies: CookieSessions {
        get throws(Rejection) {
            guard let cookies = sessions as? CookieSessions else { throw Self.notFound(request.path) }
            return cookies
        }
    }

    var desk: SignInDesk {
        get throws(Rejection) {
            guard let desk = try cookies.desk else { throw Self.notFound(request.path) }
            return desk
        }
    }

    /// Whoever is signed in.
    /// - Throws: ``Rejection`` `reader.notSignedIn`.
    var opened: OpenedSession {
        get throws {
            guard let opened = try cookies.opened(in: request), !opened.owesSecondFactor else {
                throw Rejection(
                    "reader.notSignedIn", expected: "a person who has signed in", found: "nobody", ja: "サインインが必要です",
                    en: "Sign in first")
            }
            return opened
        }
    }

    var origin: AccessOrigin { AccessOrigin(address: request.peer, agent: request.headers["User-Agent"] ?? "") }
}
