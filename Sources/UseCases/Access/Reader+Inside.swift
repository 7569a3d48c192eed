package import ProjectCycle
package import Quantities
package import Registry

/// What of the inside of things a reader may see; the one place where this is said.
///
/// 1. The owner of the folder, the registry administrator, the system operator and the auditor see everything.
/// 2. A programme operator sees the projects of their own organisation.
/// 3. Verifier, independent reviewer and committee see what is put before them: a verification that a body has taken on is
/// closed to the verifiers of other bodies, and as long as nobody has, it is open to all.
/// 4. An account's representative is of the organisation that the account belongs to.
extension Reader {
    /// Rule 1.
    package var seesEverything: Bool {
        switch self {
        case .owner: true
        case .everyone: false
        case .person(let actor): [.registryAdministrator, .systemOperator, .auditor].contains(actor.role)
        }
    }

    /// Names of people are for those who work with them: anybody who has signed in.
    package var seesNames: Bool { self != .everyone }

    /// Rules 1 to 3.
    /// - Parameter body: the organisation that has taken on the verification in question; nil while there is none.
    package func seesInside(of project: ProjectState, body: OrganisationID? = nil) -> Bool {
        guard !seesEverything, let actor else { return seesEverything }
        return switch actor.role {
        case .programmeOperator: actor.organisation == project.plan.operatorOrganisation
        case .verifier: body == nil || body == actor.organisation
        case .independentReviewer, .certificationCommittee: true
        default: false
        }
    }

    /// Rules 1 and 4.
    package func seesInside(of account: Account) -> Bool { seesEverything || represents(account) }

    /// Whether they may move what is on the account: rule 4.
    package func represents(_ account: Account) -> Bool {
        actor.map { $0.role == .accountRepresentative && $0.organisation == account.organisation } ?? false
    }
}

extension Readers {
    /// Everybody whom a verification may be put before.
    package static let assurance = Readers.roles([
        .programmeOperator, .verifier, .independentReviewer, .certificationCommittee, .registryAdministrator,
        .systemOperator, .auditor,
    ])

    /// Who looks after people, organisations and the folder itself.
    package static let administration = Readers.roles([.systemOperator, .registryAdministrator, .auditor])
}
