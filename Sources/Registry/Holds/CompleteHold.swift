package import Quantities

/// Hands over what was set aside (留保の実行).
///
/// 1. as ``RegistryState/hold(_:representedBy:)`` 2. `registry.hold.byRegistry`: one that the registry completes;
/// `registry.hold.byReceiver`: one that is exchanged
/// 3. `registry.hold.unconfirmed`, `registry.hold.expired`, `registry.hold.notDue` 4. accounts and units may move, as for a
/// transfer
package struct CompleteHold: RegistryCommand {
    package let hold: HoldID

    package init(_ hold: HoldID) { self.hold = hold }

    package var needs: RegistryNeeds { RegistryNeeds(hold: hold) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let hold = try state.hold(hold, representedBy: actor)
        if case .exchange = hold.completion {
            throw Rejection(
                "registry.hold.byReceiver", expected: "a hold without anything in return", found: hold.id.text,
                ja: "この留保は交換の申出です。移転先が応じたときに移転します",
                en: "This hold is offered in exchange: it moves when the other account gives what it is for")
        }
        guard case .byHand(let notBefore, _) = hold.completion else {
            throw Rejection(
                "registry.hold.byRegistry", expected: "a hold that a representative completes", found: hold.id.text,
                ja: "この留保は期日に登録簿が実行します", en: "The registry completes this hold itself when it is due")
        }
        if case .awaited(let until) = hold.confirmation {
            throw Rejection(
                "registry.hold.unconfirmed", expected: "confirmed by \(hold.to) until \(until)", found: "not confirmed",
                ja: "移転先の確認がまだありません", en: "The receiving account has not confirmed it")
        }
        guard hold.fate(at: now) != .expired else { throw .holdExpired(hold.id) }
        if let notBefore, now < notBefore { throw .notDue(until: notBefore, now) }
        return [.holdCompleted(try state.completed(hold))]
    }
}

/// What the time has come for: a transfer that was delayed, a handing over to another registry, or the end of a hold that
/// nobody completed or confirmed (期日到来の処理). Whoever asks for it decides nothing.
///
/// 1. `registry.hold.unknown` 2. `registry.hold.notDue` 3. accounts and units may move, as for a transfer, unless it ends
package struct SettleHold: RegistryCommand {
    package let hold: HoldID

    package init(_ hold: HoldID) { self.hold = hold }

    package var needs: RegistryNeeds { RegistryNeeds(hold: hold) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let hold = try state.hold(hold)
        switch hold.fate(at: now) {
        case .expired: return [.holdReleased(HoldReleased(hold, .expired))]
        case .due:
            guard let exported = UnitsExported(hold) else { return [.holdCompleted(try state.completed(hold))] }
            try state.requireMovable(try state.openAccount(hold.from))
            try state.requireNotFrozen(hold.units)
            return [.unitsExported(exported)]
        case .waits(let until): throw .notDue(until: until, now)
        }
    }
}

package struct HoldCompleted: EventBody {
    package static let kind = "registry.hold.completed"
    package let hold: HoldID
    package let from: AccountID
    package let to: AccountID
    package let quantity: Tonnes
    /// Ascending; whole blocks.
    package let units: [UnitPart]
}

extension RegistryState {
    fileprivate func completed(_ hold: Hold) throws(Rejection) -> HoldCompleted {
        try requireMovable(try openAccount(hold.from))
        _ = try destination(hold.to)
        try requireNotFrozen(hold.units)
        return HoldCompleted(
            hold: hold.id, from: hold.from, to: hold.to, quantity: hold.quantity, units: hold.units)
    }
}

extension Rejection {
    static func holdExpired(_ hold: HoldID) -> Rejection {
        Rejection(
            "registry.hold.expired", expected: "a hold that has not ended", found: hold.text,
            ja: "留保の期限が過ぎています", en: "The hold has expired")
    }

    static func notDue(until: Instant, _ now: Instant) -> Rejection {
        Rejection(
            "registry.hold.notDue", expected: "\(until) or later", found: "\(now)", ja: "期日がまだ到来していません",
            en: "The time for it has not come")
    }
}
