package import Identity
package import Quantities
import Store

extension SignInDesk {
    /// Whoever the token stands for (APIトークンの認証): one indexed read, and a write at most once a minute.
    /// - Parameter text: what followed `Authorization: Bearer`, as it came from a stranger.
    /// - Returns: nil when it opens nothing: unknown, expired, revoked, its person locked, or its role taken away.
    package func token(_ text: String) throws -> APIToken? {
        guard let secret = APIToken.secret(text) else { return nil }
        let now = now
        guard let token = try folder.store.read({ try APITokens.token(secret, at: now, in: $0) }) else { return nil }
        if token.mustBeNoted(at: now) { try folder.store.note { try APITokens.noteUse(token.id, at: now, in: $0) } }
        return token
    }

    /// The person's tokens, also those that are over.
    package func tokens(of person: PersonID) throws -> [APIToken] {
        try folder.store.read { try APITokens.all(of: person, in: $0) }
    }
}

extension APIToken {
    /// A command under this token, in its role and organisation.
    /// - Throws: ``Rejection`` `identity.token.outOfScope`.
    package func request(
        for name: String, isRead: Bool = false, id: String? = nil, effectiveAt: Instant? = nil
    ) throws(Rejection) -> Request {
        guard scope.allows(name, isRead: isRead) else { throw .tokenOutOfScope(name, scope) }
        return Request(
            person: person, role: role, organisation: organisation, id: id, effectiveAt: effectiveAt)
    }
}
