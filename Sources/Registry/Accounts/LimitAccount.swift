package import Quantities

/// Sets how much one transaction may move out of an account; nil takes the limit away (口座の限度量).
///
/// 1. The registry administrator. 2. The account is open. 3. `registry.limit.unchanged`.
package struct LimitAccount: RegistryCommand {
    package let account: AccountID
    package let limit: Tonnes?

    package init(account: AccountID, limit: Tonnes?) {
        self.account = account
        self.limit = limit
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account]) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        guard try state.openAccount(account).limit != limit else {
            throw Rejection(
                "registry.limit.unchanged", expected: "another limit", found: limit.map { "\($0)" } ?? "none",
                ja: "限度量に変更がありません", en: "This would change nothing")
        }
        return [.accountLimited(AccountLimited(account: account, limit: limit))]
    }
}

package struct AccountLimited: EventBody {
    package static let kind = "registry.account.limited"
    package let account: AccountID
    package let limit: Tonnes?
}
