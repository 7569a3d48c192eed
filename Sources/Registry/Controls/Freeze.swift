package import Quantities

/// Makes units, an account, an organisation or the whole registry stand still (凍結). It takes effect at once.
///
/// 1. The registry administrator. 2. The account is open; of units, that all are issued. 3. The reason.
/// 4. `registry.freeze.unchanged` 5. `registry.freeze.tooMany`
package struct Freeze: RegistryCommand {
    package static let most = 1000

    package let scope: FreezeScope
    package let reason: String

    package init(_ scope: FreezeScope, reason: String) {
        self.scope = scope
        self.reason = reason
    }

    package var needs: RegistryNeeds { RegistryNeeds(freezing: scope) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        switch scope {
        case .registry, .organisation: break
        case .account(let account): _ = try state.openAccount(account)
        case .units(let prefix, let range): try state.requireIssued(prefix, range)
        }
        try PublicText.check(reason, "reason", atMost: RegistryRules.longestReason)
        guard !state.frozen.contains(scope) else { throw .freezeUnchanged(scope) }
        guard state.frozen.count < Self.most else {
            throw Rejection(
                "registry.freeze.tooMany", expected: "at most \(Self.most)", found: "\(Self.most + 1)",
                ja: "凍結の件数が上限を超えています", en: "Too much is frozen piece by piece: freeze an account or the registry")
        }
        return [.frozen(Frozen(scope: scope, reason: reason))]
    }
}

package struct Frozen: EventBody {
    package static let kind = "registry.frozen"
    package let scope: FreezeScope
    package let reason: String
}

/// Lets it move again (凍結の解除), just what was frozen in one.
///
/// 1. The registry administrator. 2. The reason. 3. `registry.freeze.unchanged`
package struct Unfreeze: RegistryCommand {
    package let scope: FreezeScope
    package let reason: String

    package init(_ scope: FreezeScope, reason: String) {
        self.scope = scope
        self.reason = reason
    }

    package var needs: RegistryNeeds { RegistryNeeds(freezing: scope) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        try PublicText.check(reason, "reason", atMost: RegistryRules.longestReason)
        guard state.frozen.contains(scope) else { throw .freezeUnchanged(scope) }
        return [.unfrozen(Unfrozen(scope: scope, reason: reason))]
    }
}

package struct Unfrozen: EventBody {
    package static let kind = "registry.unfrozen"
    package let scope: FreezeScope
    package let reason: String
}

extension RegistryNeeds {
    fileprivate init(freezing scope: FreezeScope) {
        switch scope {
        case .registry, .organisation: self.init(accounts: [])
        case .account(let account): self.init(accounts: [account])
        case .units(let prefix, let range):
            self.init(accounts: [])
            blocks = [.overlapping(prefix, range)]
        }
    }
}

extension Rejection {
    fileprivate static func freezeUnchanged(_ scope: FreezeScope) -> Rejection {
        Rejection(
            "registry.freeze.unchanged", expected: "a change", found: "\(scope)", ja: "凍結の状態に変更がありません",
            en: "This would change nothing")
    }
}
