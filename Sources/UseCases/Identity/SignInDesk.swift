package import Identity
package import Quantities
import SQL
import Store
import Synchronization

/// Where people prove who they are (サインイン窓口): passwords, second factors, sessions, tokens, one-time links.
///
/// Every function blocks: on the disk, and those that look at a password for some tenths of a second. Call them off the
/// event loop. One desk per opened folder.
package final class SignInDesk: Sendable {
    package let folder: DataFolder
    let cost: PasswordCost
    private let gate = PasswordGate()
    /// What an attempt at an unknown login is held against, so that it takes as long as one at a known login.
    private let decoy: PasswordHash

    package init(_ folder: DataFolder, cost: PasswordCost = .standard) {
        self.folder = folder
        self.cost = cost
        decoy = PasswordHash(decoy: folder.entropy.bytes(PasswordHash.decoyByteCount), cost: cost)
    }

    var now: Instant { folder.now }

    func newSecret() -> Secret { Secret(folder.entropy.bytes(Secret.byteCount)) }

    /// 128 random bits that name something and open nothing.
    func newID<Subject>() -> Identifier<Subject> {
        Identifier(known: Base32.text(folder.entropy.bytes(16)).lowercased())
    }

    /// - Throws: ``Rejection`` `identity.busy`.
    func hash(_ password: Password) throws -> PasswordHash {
        let salt = folder.entropy.bytes(PasswordHash.saltByteCount)
        return try gate.through { PasswordHash(of: password, salt: salt, cost: cost) }
    }

    /// The same work whether there is a hash or not.
    /// - Throws: ``Rejection`` `identity.busy`.
    func verify(_ password: Password, _ hash: PasswordHash?) throws -> Bool {
        let isRight = try gate.through { (hash ?? decoy).verifies(password) }
        return isRight && hash != nil
    }
}

/// Somebody who has shown who they are, with what opens their session.
package struct OpenedSession: Sendable {
    /// For the cookie, and for nothing else. It changes whenever ``session`` comes to mean more or something else.
    package let secret: Secret
    package let session: SignInSession
    /// Failed attempts at this login since the last sign-in: to be told to the person.
    package let earlierFailures: Int

    init(secret: Secret, session: SignInSession, earlierFailures: Int = 0) {
        self.secret = secret
        self.session = session
        self.earlierFailures = earlierFailures
    }

    package var owesSecondFactor: Bool { session.stage == .secondFactor }

    /// For every form of this session.
    package var crossSiteToken: String { secret.crossSiteToken }

    /// A command as this person, in the session's role and organisation.
    package func request(id: String? = nil, effectiveAt: Instant? = nil) -> Request {
        Request(
            person: session.person, role: session.role, organisation: session.organisation, id: id,
            effectiveAt: effectiveAt)
    }
}
