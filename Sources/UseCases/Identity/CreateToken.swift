package import Identity
package import Quantities
package import Store

/// Lets a program act as the person, in the role and organisation that the person acts in now (APIトークンの発行).
package struct CreateToken: Command {
    package static let name = "token.create"
    package static let permitted = Role.everyone

    package let label: String
    package let scope: TokenScope
    package let expiresAt: Instant
    private let id: TokenID
    private let digest: [UInt8]

    init(_ label: String, scope: TokenScope, expiresAt: Instant, id: TokenID, digest: [UInt8]) {
        self.label = label
        self.scope = scope
        self.expiresAt = expiresAt
        self.id = id
        self.digest = digest
    }

    private enum CodingKeys: CodingKey { case label, scope, expiresAt }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(label, forKey: .label)
        try container.encode(scope, forKey: .scope)
        try container.encode(expiresAt, forKey: .expiresAt)
    }

    /// - Throws: ``Rejection`` `identity.token.life`, `.label`, `.tooMany`.
    package func perform(in transaction: Transaction) throws -> APIToken {
        let (actor, now) = (transaction.context.actor, transaction.context.recordedAt)
        let token = try APIToken(
            id: id, person: actor.person, organisation: actor.organisation, role: actor.role, scope: scope,
            label: label, createdAt: now, expiresAt: expiresAt
        ).checked()
        let live = try APITokens.all(of: actor.person, in: transaction.database).filter { $0.isLive(at: now) }
        guard live.count < APIToken.most else {
            throw Rejection(
                "identity.token.tooMany", expected: "≤ \(APIToken.most) tokens", found: "\(live.count + 1)",
                ja: "有効なトークンが多すぎます。不要なものを失効させてください", en: "There are too many tokens; revoke some first")
        }
        let record = try transaction.append(
            TokenCreated(
                person: token.person, token: token.id, organisation: token.organisation, role: token.role,
                scope: token.scope, expiresAt: token.expiresAt),
            subject: AccessChange.subject(token.person))
        try APITokens.put(token, digest: digest, record: record, in: transaction.database)
        return token
    }
}

extension SignInDesk {
    /// Makes a token in the role of the request.
    /// - Returns: the token, and its text to be shown once.
    /// - Throws: as ``CreateToken``; `identity.token.alreadyCreated` when the command's id is known.
    package func createToken(
        _ label: String, scope: TokenScope, expiresAt: Instant, by request: Request
    ) throws -> CreatedToken {
        let secret = newSecret()
        let command = CreateToken(label, scope: scope, expiresAt: expiresAt, id: newID(), digest: secret.digest)
        let done = try folder.run(command, by: request)
        guard !done.wasKnown else {
            throw Rejection(
                "identity.token.alreadyCreated", expected: "a new command id", found: request.id ?? "",
                ja: "このトークンは発行済みで、再表示できません", en: "This token was created before and cannot be shown again")
        }
        return CreatedToken(token: done.answer, text: APIToken.text(secret), records: done.records)
    }
}

/// A token as it is shown once.
package struct CreatedToken: Sendable {
    package let token: APIToken
    /// What a program sends after `Authorization: Bearer`.
    package let text: String
    /// Indexes of the records that were made.
    package let records: [UInt64]
}
