package import Quantities

package enum TokenSubject {}
package typealias TokenID = Identifier<TokenSubject>

/// A program's key to the API, in one role of one person (APIトークン).
package struct APIToken: Hashable, Sendable, Codable {
    /// Makes a leaked one findable in files and repositories.
    package static let prefix = "daicho_"
    /// Seconds.
    package static let longestLife: Int64 = 366 * 86_400
    /// Of one person, not yet expired or revoked.
    package static let most = 50

    package let id: TokenID
    package let person: PersonID
    package let organisation: OrganisationID
    package let role: Role
    package let scope: TokenScope
    /// What the person calls it.
    package let label: String
    package let createdAt: Instant
    package let expiresAt: Instant
    /// As it was noted, at most once a minute.
    package let usedAt: Instant?
    package let revokedAt: Instant?

    package init(
        id: TokenID, person: PersonID, organisation: OrganisationID, role: Role, scope: TokenScope, label: String,
        createdAt: Instant, expiresAt: Instant, usedAt: Instant? = nil, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.person = person
        self.organisation = organisation
        self.role = role
        self.scope = scope
        self.label = label
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
        self.revokedAt = revokedAt
    }

    package var actor: Actor { Actor(person: person, organisation: organisation, role: role) }

    package func isLive(at now: Instant) -> Bool { revokedAt == nil && now < expiresAt }

    package func mustBeNoted(at now: Instant) -> Bool {
        usedAt.map { $0.advanced(bySeconds: SignInSession.notedEvery) <= now } ?? true
    }

    /// - Throws: ``Rejection`` `identity.token.life` unless it ends in the future and within a year;
    ///   `identity.token.label` unless that is a line of 1–80 characters.
    package func checked() throws(Rejection) -> APIToken {
        guard createdAt < expiresAt, expiresAt <= createdAt.advanced(bySeconds: Self.longestLife) else {
            throw .tokenLife(expiresAt, from: createdAt)
        }
        let isLine = label.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard (1...80).contains(label.count), label.utf8.count <= 400, isLine else { throw .tokenLabel }
        return self
    }

    /// The text that its owner is shown once.
    package static func text(_ secret: Secret) -> String { prefix + secret.text }

    /// Nil when it cannot be a token.
    package static func secret(_ text: String) -> Secret? {
        guard text.utf8.count == prefix.utf8.count + 43, text.hasPrefix(prefix) else { return nil }
        return Secret(text: text.dropFirst(prefix.count))
    }
}
