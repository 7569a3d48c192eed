package import Quantities

/// How long a session lives: seconds (OWASP Session Management Cheat Sheet).
extension SignInSession {
    /// Without use.
    package static let idle: Int64 = 30 * 60
    /// Whatever its use.
    package static let longest: Int64 = 12 * 3600
    /// Time to type the second factor.
    package static let forSecondFactor: Int64 = 10 * 60
    /// After showing a password or second factor, one may approve without showing it again.
    package static let fresh: Int64 = 5 * 60
    /// Its use is written down at most so often.
    package static let notedEvery: Int64 = 60
    /// Of one person at once; the oldest ends when there would be more.
    package static let most = 20

    /// When it ends, unless it is used before.
    package var end: Instant {
        switch stage {
        case .secondFactor: createdAt.advanced(bySeconds: Self.forSecondFactor)
        case .complete:
            min(createdAt.advanced(bySeconds: Self.longest), seenAt.advanced(bySeconds: Self.idle))
        }
    }

    /// A clock that was set back ends no session, and makes none longer than from its beginning.
    package func isLive(at now: Instant) -> Bool { now < end }

    /// The person may approve now (再認証).
    package func isFresh(at now: Instant) -> Bool {
        stage == .complete && now < authenticatedAt.advanced(bySeconds: Self.fresh)
    }

    /// - Throws: ``Rejection`` `identity.session.notFresh`.
    package func requireFresh(at now: Instant) throws(Rejection) {
        guard isFresh(at: now) else { throw .notFresh }
    }

    package func mustBeNoted(at now: Instant) -> Bool { seenAt.advanced(bySeconds: Self.notedEvery) <= now }
}

/// A session as it goes on.
extension SignInSession {
    /// Everything that was owed has been shown.
    package func authenticated(at now: Instant) -> SignInSession {
        with(organisation, role, .complete, createdAt: stage == .complete ? createdAt : now, seenAt: now, now)
    }

    package func acting(as role: Role, of organisation: OrganisationID, at now: Instant) -> SignInSession {
        with(organisation, role, stage, createdAt: createdAt, seenAt: now, authenticatedAt)
    }

    package func seen(at now: Instant) -> SignInSession {
        with(organisation, role, stage, createdAt: createdAt, seenAt: now, authenticatedAt)
    }

    private func with(
        _ organisation: OrganisationID, _ role: Role, _ stage: Stage, createdAt: Instant, seenAt: Instant,
        _ authenticatedAt: Instant
    ) -> SignInSession {
        SignInSession(
            id: id, person: person, organisation: organisation, role: role, stage: stage, createdAt: createdAt,
            seenAt: max(seenAt, self.seenAt), authenticatedAt: authenticatedAt, origin: origin)
    }
}
