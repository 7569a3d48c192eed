package import Identity
import Quantities
import SQL
import Store

extension SignInDesk {
    /// Opens a session by login name and password (サインイン). Whoever has a second factor owes it then: the session opens
    /// nothing until ``showSecondFactor(_:_:)``.
    ///
    /// 1. The attempt is counted as failed, for the login name and for the address, before it is made. 2. The password is
    /// hashed, whoever the login belongs to, if anybody. 3. Success takes the count back. So neither the answer nor its
    /// time says whether a login exists, and a lock-out holds for unknown names as for known ones.
    /// - Throws: ``Rejection`` `identity.signIn.refused`, `.lockedOut`, `identity.login.locked`, `identity.busy`.
    package func signIn(_ login: String, password: String, from origin: AccessOrigin) throws -> OpenedSession {
        let name: LoginName
        do { name = try LoginName(login) } catch { throw Rejection.signInRefused }
        let now = now
        let failures = try folder.store.note { database in
            _ = try Attempts.begin(.address(origin.address), at: now, in: database)
            return try Attempts.begin(.login(name), at: now, in: database)
        }
        let known = try folder.store.read { database in
            try Logins.person(name, in: database).map { ($0, try Credentials.of($0, in: database)) }
        }
        let attempt = Password(attempt: password)
        guard try verify(attempt, known?.1?.password), let (person, stored) = known, let stored,
            let hash = stored.password
        else {
            try noteFailure(.signInFailed, known?.0, failures, .login(name), origin)
            throw Rejection.signInRefused
        }
        let opened = try folder.store.note { database in
            try Attempts.takeBack(.address(origin.address), in: database)
            try Attempts.succeeded(.login(name), in: database)
            guard !stored.isLocked else { return nil as OpenedSession? }
            return try open(
                person, stage: stored.factor == nil ? .complete : .secondFactor, from: origin, how: "password",
                earlierFailures: failures - 1, in: database)
        }
        guard let opened else { throw Rejection.loginLocked }
        try raise(hash, attempt, of: person)
        return opened
    }

    /// Opens a session in the person's first role, of their own organisation before others.
    func open(
        _ person: PersonID, stage: SignInSession.Stage, from origin: AccessOrigin, how: String,
        earlierFailures: Int = 0,
        in database: Database
    ) throws -> OpenedSession {
        let now = now
        guard let stored = try People.person(person, in: database),
            let membership = try Memberships.all(of: stored, in: database).first(where: { !$0.roles.isEmpty }),
            let role = membership.roles.first
        else { throw Rejection.signInRefused }
        let session = SignInSession(
            id: newID(), person: person, organisation: membership.organisation, role: role, stage: stage,
            createdAt: now,
            seenAt: now, authenticatedAt: now, origin: origin)
        let secret = newSecret()
        try Sessions.open(session, secret, in: database)
        if stage == .complete {
            try AccessJournal.append(.signedIn, person: person, origin: origin, detail: how, at: now, in: database)
        }
        return OpenedSession(secret: secret, session: session, earlierFailures: earlierFailures)
    }

    /// Writes down a failure, and the lock-out that begins with it.
    func noteFailure(
        _ event: AccessEvent, _ person: PersonID?, _ failures: Int, _ attempted: Attempted, _ origin: AccessOrigin
    ) throws {
        let now = now
        let end = attempted.lockOut.end(failures: failures, last: now)
        try folder.store.note { database in
            try AccessJournal.append(event, person: person, origin: origin, at: now, in: database)
            guard let end else { return }
            try AccessJournal.append(
                .lockedOut, person: person, origin: origin, detail: "until \(end)", at: now, in: database)
        }
    }

    private func raise(_ hash: PasswordHash, _ password: Password, of person: PersonID) throws {
        guard hash.isWeaker(than: cost) else { return }
        let stronger = try self.hash(password)
        try folder.store.note { try Credentials.raise(hash, to: stronger, of: person, in: $0) }
    }
}
