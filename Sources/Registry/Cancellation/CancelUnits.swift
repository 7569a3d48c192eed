package import Quantities

/// Why units are cancelled (取消しの理由).
package enum CancellationReason: String, CaseIterable, Hashable, Sendable, Codable {
    /// For any purpose but Japan's NDC, by the holder. Source: LAW, `sourced` for JCM.
    case voluntary
    /// More was issued than was reduced, or on wrong grounds; by two registry administrators (`assumed`).
    case mandatory
    /// What was stored in a forest was lost; by two registry administrators (`assumed`).
    case reversal

    package var name: Bilingual {
        switch self {
        case .voluntary: Bilingual(ja: "任意の取消し", en: "Voluntary cancellation")
        case .mandatory: Bilingual(ja: "義務的取消し", en: "Mandatory cancellation")
        case .reversal: Bilingual(ja: "吸収の逆転による取消し", en: "Cancellation after a reversal")
        }
    }

    var byAdministrator: Bool { self != .voluntary }
}

/// Takes units out of use for good, without using them up (取消し): irreversible.
///
/// 1. voluntary: as ``RegistryState/source(_:representedBy:)``; else the registry administrator, and the account is open:
/// a freeze or a flag does not keep units that should not exist 2. `quantity.text.…` of the detail 3. the units, as
/// ``UnitSelection`` 4. voluntary: `registry.frozen`, `registry.limit.exceeded`
package struct CancelUnits: RegistryCommand {
    package static let longestDetail = 500

    package let account: AccountID
    package let units: UnitSelection
    package let reason: CancellationReason
    /// Public; no personal data.
    package let detail: String

    package init(account: AccountID, units: UnitSelection, reason: CancellationReason, detail: String) {
        self.account = account
        self.units = units
        self.reason = reason
        self.detail = detail
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account], units, from: account) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let source: Account
        if reason.byAdministrator {
            try actor.require(.registryAdministrator)
            source = try state.openAccount(account)
        } else {
            source = try state.source(account, representedBy: actor)
        }
        try PublicText.check(detail, "detail", atMost: Self.longestDetail)
        let movement = try state.movement(of: units, from: account)
        if !reason.byAdministrator {
            try state.requireNotFrozen(movement.moved)
            try state.requireWithin(source, movement.moved.quantity, isTrusted: true, rules)
        }
        return [
            .unitsCancelled(
                UnitsCancelled(
                    account: account, quantity: movement.moved.quantity, movement: movement, reason: reason,
                    detail: detail))
        ]
    }
}

package struct UnitsCancelled: EventBody {
    package static let kind = "registry.units.cancelled"
    package let account: AccountID
    package let quantity: Tonnes
    package let movement: UnitMovement
    package let reason: CancellationReason
    package let detail: String
}
