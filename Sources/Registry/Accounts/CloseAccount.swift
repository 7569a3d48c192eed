package import Quantities

/// Closes an account for good (口座閉鎖).
///
/// 1. The registry administrator. 2. The account is open. 3. The reason. 4. `registry.account.notEmpty`: it holds no
/// units, reserved ones included. 5. `registry.account.unitsComing`: none are set aside for it, which could then never come.
package struct CloseAccount: RegistryCommand {
    package let account: AccountID
    package let reason: String

    package init(account: AccountID, reason: String) {
        self.account = account
        self.reason = reason
    }

    package var needs: RegistryNeeds {
        var needs = RegistryNeeds(accounts: [account])
        needs.blocks = [
            .held(by: account, of: nil, atLeast: Tonnes(known: 1)),
            .reserved(by: account, atLeast: Tonnes(known: 1)),
        ]
        needs.holdFor = account
        return needs
    }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        _ = try state.openAccount(account)
        try PublicText.check(reason, "reason", atMost: RegistryRules.longestReason)
        // The last, which a slice holds too.
        if let block = state.blocks.last(where: { $0.account == account && $0.status.isOwned }) {
            throw Rejection(
                "registry.account.notEmpty", expected: "an account without units", found: "\(block.part)",
                ja: "保有クレジットのある口座は閉鎖できません", en: "An account that holds units cannot be closed")
        }
        if let hold = state.firstHold(for: account) {
            throw Rejection(
                "registry.account.unitsComing", expected: "an account that nothing is on its way to",
                found: "\(hold.quantity) by \(hold.id)",
                ja: "この口座へ移転中または留保中のクレジットがあります。先に完了または取りやめてください",
                en: "Units are on their way to this account: let them come, or call them back, first")
        }
        return [.accountClosed(AccountClosed(account: account, reason: reason))]
    }
}

package struct AccountClosed: EventBody {
    package static let kind = "registry.account.closed"
    package let account: AccountID
    package let reason: String
}
