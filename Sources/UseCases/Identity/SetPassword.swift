package import Identity
import Quantities
import SQL
import Store

/// Sets a person's password, by a one-time link or in place of the old one (パスワードの設定). All their sessions end but the one
/// that asked.
struct SetPassword: Command {
    static let name = "login.setPassword"
    static let permitted = Role.everyone

    /// By which link; nil for a person who is signed in.
    let link: OneTimeLink.Purpose?
    private let digest: [UInt8]?
    private let login: LoginName?
    private let hash: PasswordHash
    private let kept: SessionID?
    private let origin: AccessOrigin

    init(
        _ hash: PasswordHash, link: OneTimeLink.Purpose?, digest: [UInt8]?, login: LoginName?, keeping kept: SessionID?,
        from origin: AccessOrigin
    ) {
        self.hash = hash
        self.link = link
        self.digest = digest
        self.login = login
        self.kept = kept
        self.origin = origin
    }

    private enum CodingKeys: CodingKey { case link }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(link, forKey: .link)
    }

    func perform(in transaction: Transaction) throws -> PersonID {
        let (database, now) = (transaction.database, transaction.context.recordedAt)
        let person = transaction.context.actor.person
        if let digest { try useLink(digest, person, at: now, in: database) }
        if let login { try AddLogin.put(login, person, in: transaction) }
        try transaction.append(
            PasswordSet(person: person, link: link), subject: AccessChange.subject(person))
        try Credentials.set(hash, of: person, at: now, in: database)
        try Sessions.endAll(of: person, but: kept, in: database)
        return person
    }

    /// Looked at again where nobody else writes: a link is good once, whoever is fast.
    private func useLink(_ digest: [UInt8], _ person: PersonID, at now: Instant, in database: Database) throws {
        guard let found = try OneTimeLinks.link(digest, in: database), found.person == person else {
            throw Rejection.linkInvalid
        }
        try found.requireUsable(at: now)
        if found.purpose == .firstAdministrator, try Credentials.existAny(in: database) { throw Rejection.linkInvalid }
        try OneTimeLinks.use(digest, at: now, in: database)
        try AccessJournal.append(
            .linkUsed, person: person, origin: origin, detail: found.purpose.rawValue, at: now, in: database)
    }
}

extension SignInDesk {
    /// What a link is for and whose it is, for the page that it opens.
    /// - Throws: ``Rejection`` `identity.link.invalid`.
    package func link(_ secret: String) throws -> (link: OneTimeLink, login: LoginName?) {
        guard let secret = Secret(text: secret) else { throw Rejection.linkInvalid }
        let found = try folder.store.read { database in
            try OneTimeLinks.link(secret.digest, in: database).map {
                ($0, try Logins.name(of: $0.person, in: database))
            }
        }
        guard let found else { throw Rejection.linkInvalid }
        try found.0.requireUsable(at: now)
        return found
    }

    /// Uses a link up to set a password (招待の受諾・再設定). Signing in is a step of its own, with the second factor if there is
    /// one.
    /// - Parameter login: the name to sign in with, for a person who has none yet: the first administrator.
    /// - Throws: ``Rejection`` `identity.link.invalid`, `identity.password.…`, `identity.login.…`, `identity.busy`.
    package func accept(
        _ secret: String, login: String? = nil, password: String, from origin: AccessOrigin
    ) throws -> LoginName {
        let (link, known) = try link(secret)
        guard let digest = Secret(text: secret)?.digest else { throw Rejection.linkInvalid }
        guard let name = try known ?? login.map({ try LoginName($0) }) else {
            throw Rejection(
                "identity.login.missing", expected: "a login name to sign in with", found: "none",
                ja: "ログイン名を入力してください", en: "Say which login name you want to sign in with")
        }
        let hash = try hash(Password(password, for: name))
        let command = SetPassword(
            hash, link: link.purpose, digest: digest, login: known == nil ? name : nil, keeping: nil, from: origin)
        _ = try folder.run(command, by: Request(person: link.person))
        try folder.store.note { try Attempts.succeeded(.login(name), in: $0) }
        return name
    }

    /// Sets another password, knowing the present one (パスワードの変更). Other sessions end; this one gets a new secret.
    /// - Throws: ``Rejection`` `identity.signIn.refused`, `.lockedOut`, `identity.password.…`, `identity.session.ended`.
    package func changePassword(
        _ opened: OpenedSession, from old: String, to new: String
    ) throws -> OpenedSession {
        let session = opened.session
        guard session.stage == .complete else { throw Rejection.sessionEnded }
        try requirePassword(old, of: session.person, from: session.origin)
        let name = try folder.store.read { try Logins.name(of: session.person, in: $0) }
        let command = try SetPassword(
            hash(Password(new, for: name)), link: nil, digest: nil, login: nil, keeping: session.id,
            from: session.origin)
        _ = try folder.run(command, by: opened.request())
        return try renew(opened, as: session.authenticated(at: now), .reauthenticated, detail: "password changed")
    }
}
