package import Quantities

/// What is entered on an account and keeps its units where they are. Source: jcm.md §10, CAB, `sourced`.
package enum AccountFlag: String, CaseIterable, Hashable, Sendable, Codable {
    /// 信託
    case trust
    /// 処分の制限: attachment or injunction.
    case restrictedDisposal

    package var name: Bilingual {
        switch self {
        case .trust: Bilingual(ja: "信託", en: "Held in trust")
        case .restrictedDisposal: Bilingual(ja: "処分の制限", en: "Disposal restricted")
        }
    }
}

extension AccountFlag: Comparable {
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Enters a flag on an account, or erases it (信託・処分の制限の記録と抹消). On application, so with a reason.
///
/// 1. The registry administrator. 2. The account is open. 3. The reason. 4. `registry.flag.unchanged`.
package struct FlagAccount: RegistryCommand {
    package let account: AccountID
    package let flag: AccountFlag
    package let isOn: Bool
    package let reason: String

    package init(account: AccountID, flag: AccountFlag, isOn: Bool, reason: String) {
        self.account = account
        self.flag = flag
        self.isOn = isOn
        self.reason = reason
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account]) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        let known = try state.openAccount(account)
        try PublicText.check(reason, "reason", atMost: RegistryRules.longestReason)
        guard known.flags.contains(flag) != isOn else {
            throw Rejection(
                "registry.flag.unchanged", expected: isOn ? "an account without it" : "an account with it",
                found: "\(account): \(flag.rawValue)", ja: "記録の内容に変更がありません", en: "This would change nothing")
        }
        return [.accountFlagged(AccountFlagged(account: account, flag: flag, isOn: isOn, reason: reason))]
    }
}

package struct AccountFlagged: EventBody {
    package static let kind = "registry.account.flagged"
    package let account: AccountID
    package let flag: AccountFlag
    package let isOn: Bool
    package let reason: String
}
