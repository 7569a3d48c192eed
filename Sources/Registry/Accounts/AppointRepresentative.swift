package import Quantities

/// What a representative may do for an account (口座代表者の権限).
package enum RepresentativePower: String, CaseIterable, Hashable, Sendable, Codable {
    /// Ask for acts, and approve those of others.
    case act
    /// Ask only.
    case initiate
    /// Approve only.
    case approve
    /// 閲覧のみ
    case view

    package var mayInitiate: Bool { self == .act || self == .initiate }
    package var mayApprove: Bool { self == .act || self == .approve }

    package var name: Bilingual {
        switch self {
        case .act: Bilingual(ja: "申請と承認", en: "Ask and approve")
        case .initiate: Bilingual(ja: "申請のみ", en: "Ask only")
        case .approve: Bilingual(ja: "承認のみ", en: "Approve only")
        case .view: Bilingual(ja: "閲覧のみ", en: "View only")
        }
    }
}

/// Names a person who may act for an account, or changes what they may do (口座代表者の指名).
///
/// From the first on, only those named may act. 1. The registry administrator. 2. The account is open.
/// 3. `registry.representative.unchanged`. 4. `registry.representative.tooMany`.
package struct AppointRepresentative: RegistryCommand {
    package static let most = 50

    package let account: AccountID
    package let person: PersonID
    package let power: RepresentativePower

    package init(account: AccountID, person: PersonID, power: RepresentativePower) {
        self.account = account
        self.person = person
        self.power = power
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account]) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        let known = try state.openAccount(account)
        guard known.representatives[person] != power else {
            throw .representativeUnchanged(account, person, "another power than \(power.rawValue)")
        }
        guard known.representatives[person] != nil || known.representatives.count < Self.most else {
            throw Rejection(
                "registry.representative.tooMany", expected: "at most \(Self.most)", found: "\(Self.most + 1)",
                ja: "口座代表者の人数が上限を超えています", en: "The account has too many representatives")
        }
        return [.representativeAppointed(RepresentativeAppointed(account: account, person: person, power: power))]
    }
}

package struct RepresentativeAppointed: EventBody {
    package static let kind = "registry.representative.appointed"
    package let account: AccountID
    package let person: PersonID
    package let power: RepresentativePower
}

/// Ends what a person may do for an account (口座代表者の解任).
///
/// 1. The registry administrator. 2. The account is open. 3. `registry.representative.unchanged`.
/// 4. `registry.representative.last`: without a named one, everybody of the organisation would be one again.
package struct RemoveRepresentative: RegistryCommand {
    package let account: AccountID
    package let person: PersonID

    package init(account: AccountID, person: PersonID) {
        self.account = account
        self.person = person
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account]) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        let known = try state.openAccount(account)
        guard known.representatives[person] != nil else {
            throw .representativeUnchanged(account, person, "a representative that was named")
        }
        guard known.representatives.count > 1 else {
            throw Rejection(
                "registry.representative.last", expected: "another representative named before",
                found: "\(person), the only one", ja: "最後の口座代表者は解任できません。先に後任を指名してください",
                en: "The last representative cannot be removed: name another first")
        }
        return [.representativeRemoved(RepresentativeRemoved(account: account, person: person))]
    }
}

package struct RepresentativeRemoved: EventBody {
    package static let kind = "registry.representative.removed"
    package let account: AccountID
    package let person: PersonID
}

extension Rejection {
    fileprivate static func representativeUnchanged(
        _ account: AccountID, _ person: PersonID, _ expected: String
    ) -> Rejection {
        Rejection(
            "registry.representative.unchanged", expected: expected, found: "\(person) of \(account)",
            ja: "口座代表者に変更がありません", en: "This would change nothing")
    }
}
