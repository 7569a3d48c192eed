package import Quantities

/// What changes who may do what: facts of the log. None holds a secret, a login name, an address or a label.
package enum AccessChange: DomainEvent {
    case loginAdded(LoginAdded)
    case loginLocked(LoginLocked)
    case loginUnlocked(LoginUnlocked)
    case linkIssued(LinkIssued)
    case passwordSet(PasswordSet)
    case secondFactorEnrolled(SecondFactorEnrolled)
    case secondFactorRemoved(SecondFactorRemoved)
    case recoveryCodesMade(RecoveryCodesMade)
    case tokenCreated(TokenCreated)
    case tokenRevoked(TokenRevoked)
    case openIDLinked(OpenIDLinked)
    case openIDUnlinked(OpenIDUnlinked)

    package static let bodies: [any EventBody.Type] = [
        LoginAdded.self, LoginLocked.self, LoginUnlocked.self, LinkIssued.self, PasswordSet.self,
        SecondFactorEnrolled.self, SecondFactorRemoved.self, RecoveryCodesMade.self, TokenCreated.self,
        TokenRevoked.self, OpenIDLinked.self, OpenIDUnlinked.self,
    ]

    package var body: any EventBody {
        switch self {
        case .loginAdded(let body): body
        case .loginLocked(let body): body
        case .loginUnlocked(let body): body
        case .linkIssued(let body): body
        case .passwordSet(let body): body
        case .secondFactorEnrolled(let body): body
        case .secondFactorRemoved(let body): body
        case .recoveryCodesMade(let body): body
        case .tokenCreated(let body): body
        case .tokenRevoked(let body): body
        case .openIDLinked(let body): body
        case .openIDUnlinked(let body): body
        }
    }

    package init?(body: any EventBody) {
        switch body {
        case let body as LoginAdded: self = .loginAdded(body)
        case let body as LoginLocked: self = .loginLocked(body)
        case let body as LoginUnlocked: self = .loginUnlocked(body)
        case let body as LinkIssued: self = .linkIssued(body)
        case let body as PasswordSet: self = .passwordSet(body)
        case let body as SecondFactorEnrolled: self = .secondFactorEnrolled(body)
        case let body as SecondFactorRemoved: self = .secondFactorRemoved(body)
        case let body as RecoveryCodesMade: self = .recoveryCodesMade(body)
        case let body as TokenCreated: self = .tokenCreated(body)
        case let body as TokenRevoked: self = .tokenRevoked(body)
        case let body as OpenIDLinked: self = .openIDLinked(body)
        case let body as OpenIDUnlinked: self = .openIDUnlinked(body)
        default: return nil
        }
    }

    /// Whose access it is about.
    package var person: PersonID {
        switch self {
        case .loginAdded(let body): body.person
        case .loginLocked(let body): body.person
        case .loginUnlocked(let body): body.person
        case .linkIssued(let body): body.person
        case .passwordSet(let body): body.person
        case .secondFactorEnrolled(let body): body.person
        case .secondFactorRemoved(let body): body.person
        case .recoveryCodesMade(let body): body.person
        case .tokenCreated(let body): body.person
        case .tokenRevoked(let body): body.person
        case .openIDLinked(let body): body.person
        case .openIDUnlinked(let body): body.person
        }
    }
}
