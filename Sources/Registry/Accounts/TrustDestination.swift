package import Quantities

/// Puts an account on the list of those that units may be sent to without delay (信頼口座の登録).
///
/// It counts from noon of the fourth working day on. Source: article6.md §10 no. 3, after EU 2019/1122 Art. 23 (`assumed` for
/// this registry, editable).
///
/// 1. as ``RegistryState/account(_:representedBy:)`` 2. `registry.account.unknown`, `registry.account.closed` (destination)
/// 3. `registry.transfer.sameAccount` 4. `registry.trust.unchanged` 5. `registry.trust.tooMany`
/// 6. `registry.calendar.unknown`
package struct TrustDestination: RegistryCommand {
    package static let most = 1000

    package let account: AccountID
    package let destination: AccountID

    package init(account: AccountID, destination: AccountID) {
        self.account = account
        self.destination = destination
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account, destination]) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let known = try state.account(account, representedBy: actor)
        _ = try state.openAccount(destination)
        guard account != destination else { throw .sameAccount(account) }
        guard known.trusted[destination] == nil else { throw .trustUnchanged(account, destination) }
        guard known.trusted.count < Self.most else {
            throw Rejection(
                "registry.trust.tooMany", expected: "at most \(Self.most)", found: "\(Self.most + 1)",
                ja: "信頼口座の件数が上限を超えています", en: "The list of trusted accounts is full")
        }
        let from = try rules.calendar.noon(
            ofWorkingDay: rules.controls.trustedAfterWorkingDays, after: now.day)
        return [.destinationTrusted(DestinationTrusted(account: account, destination: destination, from: from))]
    }
}

package struct DestinationTrusted: EventBody {
    package static let kind = "registry.destination.trusted"
    package let account: AccountID
    package let destination: AccountID
    package let from: Instant
}

/// Takes an account off that list; at once (信頼口座の削除).
///
/// 1. as ``RegistryState/account(_:representedBy:)`` 2. `registry.trust.unchanged`
package struct DistrustDestination: RegistryCommand {
    package let account: AccountID
    package let destination: AccountID

    package init(account: AccountID, destination: AccountID) {
        self.account = account
        self.destination = destination
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account]) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let known = try state.account(account, representedBy: actor)
        guard known.trusted[destination] != nil else { throw .trustUnchanged(account, destination) }
        return [.destinationDistrusted(DestinationDistrusted(account: account, destination: destination))]
    }
}

package struct DestinationDistrusted: EventBody {
    package static let kind = "registry.destination.distrusted"
    package let account: AccountID
    package let destination: AccountID
}

extension Rejection {
    fileprivate static func trustUnchanged(_ account: AccountID, _ destination: AccountID) -> Rejection {
        Rejection(
            "registry.trust.unchanged", expected: "a change of the list of \(account)", found: destination.text,
            ja: "信頼口座の一覧に変更がありません", en: "This would change nothing")
    }
}
