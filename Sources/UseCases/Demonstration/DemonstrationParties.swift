import Quantities
import Store

/// The simulated organisations and persons, one of each role, all of different organisations.
struct DemonstrationParties {
    let administrator = DemonstrationParties.person(
        "sim-system", "sim-system-org", [.systemOperator], "シミュレーション システム運営者")
    let programmeOperator = DemonstrationParties.person(
        "sim-operator", "sim-operator-org", [.programmeOperator, .accountRepresentative], "シミュレーション 運営・管理者")
    let dataManager = DemonstrationParties.person(
        "sim-data-manager", "sim-operator-org", [.programmeOperator, .accountRepresentative], "シミュレーション データ管理責任者")
    let verifier = DemonstrationParties.person(
        "sim-verifier", "sim-body-org", [.verifier], "シミュレーション 検証人")
    let reviewer = DemonstrationParties.person(
        "sim-reviewer", "sim-review-org", [.independentReviewer], "シミュレーション 独立レビュー担当")
    let committee = DemonstrationParties.person(
        "sim-committee", "sim-committee-org", [.certificationCommittee], "シミュレーション 認証委員")
    let registrar = DemonstrationParties.person(
        "sim-registrar", "sim-registry-org", [.registryAdministrator], "シミュレーション 登録簿管理者")
    let secondRegistrar = DemonstrationParties.person(
        "sim-registrar-2", "sim-registry-org", [.registryAdministrator], "シミュレーション 登録簿管理者（承認）")
    let secondBuyer = DemonstrationParties.person(
        "sim-buyer-2", "sim-buyer-org", [.accountRepresentative], "シミュレーション 購入者（承認）")
    let auditor = DemonstrationParties.person(
        "sim-auditor", "sim-audit-org", [.auditor], "シミュレーション 監査人")
    let buyer = DemonstrationParties.person(
        "sim-buyer", "sim-buyer-org", [.accountRepresentative], "シミュレーション 購入者")

    var people: [StoredPerson] {
        [
            programmeOperator, dataManager, verifier, reviewer, committee, registrar, secondRegistrar, buyer,
            secondBuyer, auditor,
        ]
    }

    var organisations: [StoredOrganisation] {
        [
            ("sim-system-org", "SIMULATED System Operator シミュレーション・システム運営者"),
            ("sim-operator-org", "SIMULATED Programme Operator シミュレーション・運営管理者"),
            ("sim-body-org", "SIMULATED Verification Body シミュレーション・審査機関"),
            ("sim-review-org", "SIMULATED Review Office シミュレーション・レビュー機関"),
            ("sim-committee-org", "SIMULATED Committee シミュレーション・認証委員会"),
            ("sim-registry-org", "SIMULATED Registry シミュレーション・登録簿"),
            ("sim-buyer-org", "SIMULATED Buyer シミュレーション・購入者"),
            ("sim-audit-org", "SIMULATED Auditor シミュレーション・監査人"),
        ].map {
            StoredOrganisation(id: OrganisationID(known: $0.0), name: $0.1, address: "SIMULATED シミュレーション")
        }
    }

    /// Who approves what a person asks for: another of their organisation.
    func second(to person: StoredPerson) -> StoredPerson? {
        people.first {
            $0.organisation == person.organisation && $0.id != person.id
                && !Set($0.roles).isDisjoint(with: person.roles)
        }
    }

    private static func person(_ id: String, _ organisation: String, _ roles: [Role], _ name: String) -> StoredPerson {
        StoredPerson(
            id: PersonID(known: id), organisation: OrganisationID(known: organisation), roles: roles, name: name)
    }
}
