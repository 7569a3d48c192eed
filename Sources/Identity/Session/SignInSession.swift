package import Quantities

package enum SessionSubject {}
package typealias SessionID = Identifier<SessionSubject>

/// Somebody who is signed in, in one role of one organisation (セッション).
package struct SignInSession: Hashable, Sendable {
    /// The password was right; the second factor is still owed.
    package enum Stage: String, Hashable, Sendable { case secondFactor, complete }

    /// Names it in lists; it opens nothing.
    package let id: SessionID
    package let person: PersonID
    package let organisation: OrganisationID
    package let role: Role
    package let stage: Stage
    package let createdAt: Instant
    /// The newest use, as it was noted: within ``notedEvery`` seconds of the truth.
    package let seenAt: Instant
    /// The person last showed a password or a second factor.
    package let authenticatedAt: Instant
    /// Where it was opened from.
    package let origin: AccessOrigin

    package init(
        id: SessionID, person: PersonID, organisation: OrganisationID, role: Role, stage: Stage, createdAt: Instant,
        seenAt: Instant, authenticatedAt: Instant, origin: AccessOrigin
    ) {
        self.id = id
        self.person = person
        self.organisation = organisation
        self.role = role
        self.stage = stage
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.authenticatedAt = authenticatedAt
        self.origin = origin
    }

    package var actor: Actor { Actor(person: person, organisation: organisation, role: role) }
}
