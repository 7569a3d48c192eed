import Identity
import Quantities
import SQL
import Store

extension SignInDesk {
    /// Completes a sign-in by the second factor's code, or by a recovery code (二段階目の認証). The session gets a new secret.
    /// - Throws: ``Rejection`` `identity.secondFactor.refused`, `identity.signIn.lockedOut`, `identity.session.ended`.
    package func showSecondFactor(_ code: String, _ opened: OpenedSession) throws -> OpenedSession {
        let session = opened.session
        guard session.stage == .secondFactor else { throw Rejection.sessionEnded }
        let how = try requireSecondFactor(code, of: session.person, from: session.origin, failing: .secondFactorFailed)
        return try renew(opened, as: session.authenticated(at: now), .signedIn, detail: how)
    }

    /// Uses up a code of the second factor, or a recovery code.
    /// - Returns: which it was.
    func requireSecondFactor(
        _ code: String, of person: PersonID, from origin: AccessOrigin, failing: AccessEvent
    ) throws -> String {
        let now = now
        let failures = try folder.store.note { try Attempts.begin(.secondFactor(person), at: now, in: $0) }
        let how: String? = try folder.store.note { database in
            guard let how = try use(code, of: person, in: database) else { return nil }
            try Attempts.succeeded(.secondFactor(person), in: database)
            if how == Self.byRecoveryCode {
                try AccessJournal.append(.recoveryCodeUsed, person: person, origin: origin, at: now, in: database)
            }
            return how
        }
        guard let how else {
            try noteFailure(failing, person, failures, .secondFactor(person), origin)
            throw Rejection.secondFactorRefused
        }
        return how
    }

    private static let byRecoveryCode = "recovery code"

    private func use(_ code: String, of person: PersonID, in database: Database) throws -> String? {
        guard let stored = try Credentials.of(person, in: database), let factor = stored.factor, !stored.isLocked else {
            return nil
        }
        if let step = factor.step(of: code, at: now, after: stored.factorStep) {
            return try Credentials.use(step: step, of: person, in: database) ? "second factor" : nil
        }
        guard let recovery = RecoveryCode(typed: code) else { return nil }
        return try RecoveryCodes.use(recovery, of: person, in: database) ? Self.byRecoveryCode : nil
    }

    /// Puts a session under a new secret, as it now is, and writes down why.
    func renew(
        _ opened: OpenedSession, as session: SignInSession, _ event: AccessEvent, detail: String
    ) throws -> OpenedSession {
        let secret = newSecret()
        let now = now
        try folder.store.note { database in
            // Somebody else may have ended it meanwhile, or renewed it: then this one opens nothing.
            guard try Sessions.replace(opened.secret, by: session, secret, in: database) else {
                throw Rejection.sessionEnded
            }
            try AccessJournal.append(
                event, person: session.person, origin: session.origin, detail: detail, at: now, in: database)
        }
        return OpenedSession(secret: secret, session: session, earlierFailures: opened.earlierFailures)
    }
}
