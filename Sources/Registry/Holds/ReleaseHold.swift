package import Quantities

/// Why units that were set aside are free again.
package enum HoldEnd: String, CaseIterable, Hashable, Sendable, Codable {
    /// By the holder or the registry administrator (取消).
    case released
    /// By the receiving account (辞退).
    case declined
    /// 期限切れ
    case expired
}

/// Sets units free again, which a delayed transfer is called back by (留保の解除・移転の取りやめ).
///
/// 1. `registry.hold.unknown` 2. the holder's or receiver's representative, or the registry administrator
package struct ReleaseHold: RegistryCommand {
    package let hold: HoldID

    package init(_ hold: HoldID) { self.hold = hold }

    package var needs: RegistryNeeds { RegistryNeeds(hold: hold) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let hold = try state.hold(hold)
        let end: HoldEnd
        if actor.role == .registryAdministrator {
            end = .released
        } else if actor.role == .accountRepresentative, state.accounts[hold.from]?.power(of: actor)?.mayInitiate == true
        {
            end = .released
        } else {
            _ = try state.account(hold.to, representedBy: actor)
            end = .declined
        }
        return [.holdReleased(HoldReleased(hold, end))]
    }
}

package struct HoldReleased: EventBody {
    package static let kind = "registry.hold.released"
    package let hold: HoldID
    package let from: AccountID
    package let to: AccountID
    package let quantity: Tonnes
    /// Ascending; whole blocks.
    package let units: [UnitPart]
    package let end: HoldEnd

    init(_ hold: Hold, _ end: HoldEnd) {
        self.hold = hold.id
        from = hold.from
        to = hold.to
        quantity = hold.quantity
        units = hold.units
        self.end = end
    }
}
