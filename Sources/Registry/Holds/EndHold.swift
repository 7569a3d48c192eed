package import Quantities

/// Hands over what was set aside (留保の実行).
///
/// 1. as ``RegistryState/hold(_:representedBy:)`` 2. `registry.hold.byRegistry`: one that the registry completes
/// 3. `registry.hold.unconfirmed`, `registry.hold.expired` 4. accounts and units may move, as for a transfer
package struct CompleteHold: RegistryCommand {
    package let hold: HoldID

    package init(_ hold: HoldID) { self.hold = hold }

    package var needs: RegistryNeeds { RegistryNeeds(hold: hold) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let hold = try state.hold(hold, representedBy: actor)
        guard case .byHand = hold.completion else {
            throw Rejection(
                "registry.hold.byRegistry", expected: "a hold that a representative completes", found: hold.id.text,
                ja: "この留保は期日に登録簿が実行します", en: "The registry completes this hold itself when it is due")
        }
        if case .awaited(let until) = hold.confirmation {
            throw Rejection(
                "registry.hold.unconfirmed", expected: "confirmed by \(hold.to) until \(until)", found: "not confirmed",
                ja: "移転先の確認がまだありません", en: "The receiving account has not confirmed it")
        }
        guard hold.fate(at: now) != .expired else {
            throw Rejection(
                "registry.hold.expired", expected: "a hold that has not ended", found: hold.id.text,
                ja: "留保の期限が過ぎています", en: "The hold has expired")
        }
        return [.holdCompleted(try state.completed(hold))]
    }
}

/// What the time has come for: a transfer that was delayed, or the end of a hold that nobody completed or confirmed
/// (期日到来の処理). Whoever asks for it decides nothing.
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
        case .due: return [.holdCompleted(try state.completed(hold))]
        case .waits(let until):
            throw Rejection(
                "registry.hold.notDue", expected: "\(until) or later", found: "\(now)", ja: "期日がまだ到来していません",
                en: "The time for it has not come")
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
        guard now <= until else {
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

extension RegistryState {
    /// - Throws: `registry.hold.unknown`, also for one that has ended.
    func hold(_ id: HoldID) throws(Rejection) -> Hold {
        guard let hold = holds[id] else {
            throw Rejection(
                "registry.hold.unknown", expected: "a hold that has not ended", found: id.text, ja: "この留保はありません",
                en: "There is no such hold, or it has ended")
        }
        return hold
    }

    /// 1. `registry.hold.unknown` 2. a representative of the account that holds the units
    func hold(_ id: HoldID, representedBy actor: Actor) throws(Rejection) -> Hold {
        let hold = try hold(id)
        _ = try account(hold.from, representedBy: actor)
        return hold
    }

    func completed(_ hold: Hold) throws(Rejection) -> HoldCompleted {
        try requireMovable(try openAccount(hold.from))
        _ = try destination(hold.to)
        try requireNotFrozen(hold.units)
        return HoldCompleted(
            hold: hold.id, from: hold.from, to: hold.to, quantity: hold.quantity, units: hold.units)
    }
}

extension RegistryNeeds {
    /// The hold, its accounts and its blocks.
    init(hold: HoldID) {
        self.init(accounts: [])
        self.hold = hold
    }
}
