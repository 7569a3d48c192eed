package import Identity
import Quantities
import Store

extension SignInDesk {
    /// Ends this session (サインアウト). Doing it again does nothing.
    package func signOut(_ opened: OpenedSession) throws {
        try end(opened.session.id, opened, .signedOut)
    }

    /// Ends another session of the same person, by its name in ``sessions(of:)``.
    /// - Throws: ``Rejection`` `identity.session.ended` when the person has no such session.
    package func end(_ session: SessionID, by opened: OpenedSession) throws {
        guard try end(session, opened, .sessionEnded) else { throw Rejection.sessionEnded }
    }

    /// Ends all of the person's sessions, this one too (全端末からサインアウト).
    package func signOutEverywhere(_ opened: OpenedSession) throws {
        let now = now
        let session = opened.session
        try folder.store.note { database in
            try Sessions.endAll(of: session.person, in: database)
            try AccessJournal.append(
                .signedOutEverywhere, person: session.person, origin: session.origin, at: now, in: database)
        }
    }

    @discardableResult
    private func end(_ id: SessionID, _ opened: OpenedSession, _ event: AccessEvent) throws -> Bool {
        let now = now
        let session = opened.session
        return try folder.store.note { database in
            guard try Sessions.end(id, of: session.person, in: database) else { return false }
            try AccessJournal.append(event, person: session.person, origin: session.origin, at: now, in: database)
            return true
        }
    }
}
