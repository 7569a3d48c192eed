package import Quantities

/// The receiving account agrees to what is to come (移転先の確認).
///
/// 1. `registry.hold.unknown` 2. a representative of the receiving account 3. `registry.hold.notAwaited`
/// 4. `registry.hold.expired`
package struct ConfirmHold: RegistryCommand {
    package let hold: HoldID

    package init(_ hold: HoldID) { self.hold = hold }

    package var needs: RegistryNeeds { RegistryNeeds(hold: hold) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let hold = try state.hold(hold)
        _ = try state.account(hold.to, representedBy: actor)
        guard case .awaited(let until) = hold.confirmation else {
            throw Rejection(
                "registry.hold.notAwaited", expected: "a hold that waits for confirmation", found: hold.id.text,
                ja: "確認を待っている移転ではありません", en: "This hold does not wait for confirmation")
        }
        guard hold.fate(at: now) != .expired else {
            throw Rejection(
                "registry.hold.expired", expected: "\(until) or before", found: "\(now)", ja: "留保の期限が過ぎています",
                en: "The hold has expired")
        }
        return [.holdConfirmed(HoldConfirmed(hold: hold.id, from: hold.from, to: hold.to))]
    }
}

package struct HoldConfirmed: EventBody {
    package static let kind = "registry.hold.confirmed"
    package let hold: HoldID
    package let from: AccountID
    package let to: AccountID
}
