package import Quantities

/// Gives units for what another account has offered (交換の受入れ): both movements in one record, or neither. There is no
/// published rule for it; this one is `assumed`.
///
/// 1. `registry.hold.unknown` 2. the account that it is for, as ``RegistryState/source(_:representedBy:)``
/// 3. `registry.hold.noExchange` 4. `registry.hold.expired`, `registry.hold.notDue` 5. the account that offers, and what it
/// offers, may move 6. the units, as ``UnitSelection``, then `registry.frozen` 7. `registry.exchange.other`: not what is wanted
/// 8. `registry.exchange.untrusted`: where units for accounts that are not trusted wait, as what is given at once does not
/// 9. `registry.limit.exceeded`
package struct AcceptExchange: RegistryCommand {
    package let hold: HoldID
    /// Of the account that the hold is for.
    package let units: UnitSelection

    package init(hold: HoldID, units: UnitSelection) {
        self.hold = hold
        self.units = units
    }

    package var needs: RegistryNeeds {
        var needs = RegistryNeeds(hold: hold)
        needs.inReturn = units
        return needs
    }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let hold = try state.hold(hold)
        let receiver = try state.source(hold.to, representedBy: actor)
        guard case .exchange(let wanted, let notBefore, _) = hold.completion else { throw .noExchange(hold) }
        guard hold.fate(at: now) != .expired else { throw .holdExpired(hold.id) }
        if let notBefore, now < notBefore { throw .notDue(until: notBefore, now) }
        let giver = try state.openAccount(hold.from)
        try state.requireMovable(giver)
        try state.requireNotFrozen(hold.units)
        let returned = try state.movement(of: units, from: hold.to)
        try state.requireNotFrozen(returned.moved)
        guard wanted.isMet(by: returned.moved) else { throw .otherThanWanted(wanted, returned.moved) }
        let isTrusted = receiver.trusts(giver, at: now)
        guard isTrusted || !rules.controls.delaysUntrusted else { throw .untrustedSide(giver) }
        try state.requireWithin(receiver, returned.moved.quantity, isTrusted: isTrusted, rules)
        return [
            .unitsExchanged(
                UnitsExchanged(
                    hold: hold.id, from: hold.from, to: hold.to, quantity: hold.quantity, units: hold.units,
                    returned: returned, returnedQuantity: returned.moved.quantity))
        ]
    }
}

package struct UnitsExchanged: EventBody {
    package static let kind = "registry.units.exchanged"
    package let hold: HoldID
    /// The account that offered.
    package let from: AccountID
    /// The account that accepted.
    package let to: AccountID
    package let quantity: Tonnes
    /// What was offered, ascending; whole blocks.
    package let units: [UnitPart]
    /// What was given for it.
    package let returned: UnitMovement
    package let returnedQuantity: Tonnes
}

extension UnitSelection {
    /// So many units, and that is none.
    var isNothing: Bool {
        if case .quantity(.zero, _) = self { true } else { false }
    }

    /// Whether these units are what is meant.
    func isMet(by parts: [UnitPart]) -> Bool {
        switch self {
        case .quantity(let quantity, let batch):
            parts.quantity == quantity && (batch == nil || parts.allSatisfy { $0.batch == batch })
        case .serials(let prefix, let range):
            parts.quantity == range.quantity && parts.allSatisfy { $0.prefix == prefix && range.contains($0.range) }
        }
    }
}

extension UnitSelection: CustomStringConvertible {
    /// `5 t-CO2`, `5 t-CO2 of B-JCL-000000000001`, `JCL-000000000001–JCL-000000000005`.
    package var description: String {
        switch self {
        case .quantity(let quantity, nil): "\(quantity)"
        case .quantity(let quantity, let batch?): "\(quantity) of \(batch)"
        case .serials(let prefix, let range):
            range.count == 1
                ? "\(Serial(known: prefix, range.first))"
                : "\(Serial(known: prefix, range.first))–\(Serial(known: prefix, range.last))"
        }
    }
}

extension Rejection {
    fileprivate static func noExchange(_ hold: Hold) -> Rejection {
        Rejection(
            "registry.hold.noExchange", expected: "a hold that is offered in exchange", found: hold.id.text,
            ja: "この留保は交換の申出ではありません", en: "Nothing is asked for in return of this hold")
    }

    fileprivate static func otherThanWanted(_ wanted: UnitSelection, _ parts: [UnitPart]) -> Rejection {
        Rejection(
            "registry.exchange.other", expected: "\(wanted)", found: "\(parts.quantity)",
            ja: "交換の申出で求められたクレジットではありません", en: "These are not the units that are asked for in return")
    }

    fileprivate static func untrustedSide(_ account: Account) -> Rejection {
        Rejection(
            "registry.exchange.untrusted", source: "article6.md §10", expected: "an account on the trusted list",
            found: account.id.text, ja: "信頼口座でない口座との交換には応じられません。先に信頼口座に登録してください",
            en: "Units go at once only to a trusted account: put it on the trusted list first")
    }
}
