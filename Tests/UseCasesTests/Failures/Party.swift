import Quantities
import Store

/// The persons of the tests: one of each role, all of different organisations but the operator's own.
enum Party: String, CaseIterable {
    case administrator, programmeOperator, systemOperator, dataManager, validator, verifier, reviewer, committee
    case registrar, buyer, auditor
    /// Holds every role but the auditor's, in the operator's organisation: what independence must catch.
    case insider
    /// Of an organisation of its own, with the roles of verifier, reviewer and committee at once.
    case threeHats

    var person: StoredPerson {
        StoredPerson(
            id: PersonID(known: rawValue), organisation: OrganisationID(known: organisation), roles: roles,
            name: rawValue)
    }

    private var organisation: String {
        switch self {
        case .programmeOperator, .dataManager, .insider: "operator-org"
        default: rawValue + "-org"
        }
    }

    private var roles: [Role] {
        switch self {
        case .administrator, .systemOperator: [.systemOperator]
        case .programmeOperator: [.programmeOperator, .accountRepresentative]
        case .dataManager: [.programmeOperator]
        case .validator, .verifier: [.verifier]
        case .reviewer: [.independentReviewer]
        case .committee: [.certificationCommittee]
        case .registrar: [.registryAdministrator]
        case .buyer: [.accountRepresentative]
        case .auditor: [.auditor]
        case .insider: Role.allCases.filter { $0 != .auditor }
        case .threeHats: [.verifier, .independentReviewer, .certificationCommittee]
        }
    }
}
