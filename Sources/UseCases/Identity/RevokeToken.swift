package import Identity
package import Quantities
package import Store

/// Ends a token for good (APIトークンの失効): one's own, or, by an administrator, anybody's.
package struct RevokeToken: Command {
    package static let name = "token.revoke"
    package static let permitted = Role.everyone

    package let token: TokenID

    package init(_ token: TokenID) { self.token = token }

    /// - Throws: ``Rejection`` `identity.token.unknown`, also for a token of somebody else.
    package func perform(in transaction: Transaction) throws -> TokenID {
        let actor = transaction.context.actor
        guard let found = try APITokens.token(token, in: transaction.database), found.revokedAt == nil,
            found.person == actor.person || actor.role == .systemOperator
        else {
            throw Rejection(
                "identity.token.unknown", expected: "a token of yours that is not revoked", found: token.text,
                ja: "そのトークンはありません", en: "There is no such token")
        }
        try transaction.append(
            TokenRevoked(person: found.person, token: token), subject: AccessChange.subject(found.person))
        try APITokens.revoke(token, at: transaction.context.recordedAt, in: transaction.database)
        return token
    }
}
