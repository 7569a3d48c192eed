import Identity
import Quantities
import Store

extension SignInDesk {
    /// Shows once more who is at the keyboard, before an approval (再認証): the code of the second factor, or the password
    /// of a person who has none. The session gets a new secret, and is fresh for some minutes.
    /// - Throws: ``Rejection`` `identity.signIn.refused`, `identity.secondFactor.refused`, `identity.signIn.lockedOut`,
    ///   `identity.session.ended`.
    package func reauthenticate(_ proof: String, _ opened: OpenedSession) throws -> OpenedSession {
        let session = opened.session
        guard session.stage == .complete else { throw Rejection.sessionEnded }
        let stored = try folder.store.read { try Credentials.of(session.person, in: $0) }
        let how: String
        if stored?.factor != nil {
            how = try requireSecondFactor(
                proof, of: session.person, from: session.origin, failing: .reauthenticationFailed)
        } else {
            try requirePassword(proof, of: session.person, from: session.origin)
            how = "password"
        }
        return try renew(opened, as: session.authenticated(at: now), .reauthenticated, detail: how)
    }

    /// Failures count towards the lock-out of the person's login, as those of a sign-in do.
    func requirePassword(_ password: String, of person: PersonID, from origin: AccessOrigin) throws {
        let now = now
        let (name, stored) = try folder.store.read {
            (try Logins.name(of: person, in: $0), try Credentials.of(person, in: $0))
        }
        guard let name else { throw Rejection.signInRefused }
        let failures = try folder.store.note { try Attempts.begin(.login(name), at: now, in: $0) }
        guard try verify(Password(attempt: password), stored?.password) else {
            try noteFailure(.reauthenticationFailed, person, failures, .login(name), origin)
            throw Rejection.signInRefused
        }
        try folder.store.note { try Attempts.succeeded(.login(name), in: $0) }
    }
}
