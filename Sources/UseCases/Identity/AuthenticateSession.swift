package import Identity
import Quantities
package import Store

extension SignInDesk {
    /// Whoever the cookie's secret belongs to (セッションの認証): one indexed read, and a write at most once a minute.
    ///
    /// A session that still owes the second factor is given too: look at ``OpenedSession/owesSecondFactor``.
    /// - Parameter secret: the cookie's text, as it came from a stranger.
    /// - Returns: nil when it opens nothing: unknown, over, its person locked, or its role taken away.
    package func session(_ secret: String) throws -> OpenedSession? {
        guard let secret = Secret(text: secret) else { return nil }
        let now = now
        guard let session = try folder.store.read({ try Sessions.session(secret, at: now, in: $0) }) else { return nil }
        guard session.mustBeNoted(at: now) else { return OpenedSession(secret: secret, session: session) }
        try folder.store.note { try Sessions.noteUse(session.id, at: now, in: $0) }
        return OpenedSession(secret: secret, session: session.seen(at: now))
    }

    /// The person's open sessions, newest first: where they are signed in.
    package func sessions(of opened: OpenedSession) throws -> [SignInSession] {
        let now = now
        return try folder.store.read { try Sessions.all(of: opened.session.person, at: now, in: $0) }
    }

    /// The person's newest entries of the access journal.
    package func journal(of opened: OpenedSession, newest count: Int = 50) throws -> [AccessEntry] {
        try folder.store.read { try AccessJournal.newest(count, of: opened.session.person, in: $0) }
    }
}

extension SignInDesk {
    /// The name with which the person signs in.
    package func login(of opened: OpenedSession) throws -> LoginName? {
        try folder.store.read { try Logins.name(of: opened.session.person, in: $0) }
    }
}
