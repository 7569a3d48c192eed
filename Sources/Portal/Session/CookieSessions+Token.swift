import Gateways
import Identity
import UseCases

extension CookieSessions {
    /// Whom an API token stands for; nil when it opens nothing.
    func session(bearing authorization: String, _ request: WebRequest) throws -> Session? {
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", let token = try desk?.token(String(parts[1])) else {
            return nil
        }
        return Session(
            actor: token.actor, personName: token.person.text, organisationName: token.organisation.text,
            formToken: "", means: .token(token.scope))
    }
}
