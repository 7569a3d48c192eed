package import Quantities

/// Sets units aside for another account, to be handed over by a second act (留保); or offers them for units of that account,
/// which its representative gives in return, or not (交換の申出).
///
/// 1. as ``TransferUnits`` up to the units, which are not frozen 2. `registry.hold.expiry`: ahead, and within a year
/// 3. `registry.limit.exceeded` 4. `registry.quantity.zero`: nothing in return; `registry.exchange.own`: serials of which the
/// account itself holds one 5. `registry.calendar.unknown`, where untrusted accounts wait 6. `registry.hold.expiry`: not before
/// an account that is not trusted may receive
package struct ReserveUnits: RegistryCommand {
    package static let longestDays = 366

    package let from: AccountID
    package let to: AccountID
    package let units: UnitSelection
    /// After this instant they are free again.
    package let until: Instant
    /// What the other account is to give for them; nil: nothing. No published rule of the JCM says how sides exchange: this is
    /// `assumed`.
    package let inReturn: UnitSelection?

    package init(
        from: AccountID, to: AccountID, units: UnitSelection, until: Instant, inReturn: UnitSelection? = nil
    ) {
        self.inReturn = inReturn
        self.from = from
        self.to = to
        self.units = units
        self.until = until
    }

    package var needs: RegistryNeeds {
        var needs = RegistryNeeds(accounts: [from, to], units, from: from)
        needs.nextHold = true
        if case .serials(let prefix, let range) = inReturn { needs.blocks.append(.overlapping(prefix, range)) }
        return needs
    }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let (source, destination) = try state.accounts(from: from, to: to, for: actor)
        let movement = try state.movement(of: units, from: from)
        try state.requireNotFrozen(movement.moved)
        guard now < until, until <= now.advanced(bySeconds: Int64(Self.longestDays) * 86_400) else {
            throw .expiry(until, expected: "after \(now), within \(Self.longestDays) days")
        }
        let trusted = source.trusts(destination, at: now)
        try state.requireWithin(source, movement.moved.quantity, isTrusted: trusted, rules)
        if inReturn?.isNothing == true { throw .quantityZero() }
        try requireOthers(state)
        // Whoever is not trusted does not receive earlier by this way than by a transfer.
        let delayed = rules.controls.delaysUntrusted && !trusted ? try rules.calendar.delayed(from: now) : nil
        if let delayed, until < delayed { throw .expiry(until, expected: "\(delayed) or later") }
        let completion: Hold.Completion =
            inReturn.map { .exchange(for: $0, notBefore: delayed, until: until) }
            ?? .byHand(notBefore: delayed, until: until)
        return [
            .unitsReserved(
                try state.reserved(movement, from: source, to: destination, completion, rules, at: now))
        ]
    }

    /// Nobody gives an account in return what it has.
    private func requireOthers(_ state: RegistryState) throws(Rejection) {
        guard case .serials(let prefix, let range) = inReturn,
            let own = state.blocks(of: prefix, overlapping: range).first(where: {
                $0.account == from && $0.status.isOwned
            })
        else { return }
        throw Rejection(
            "registry.exchange.own", expected: "serials that another account holds", found: "\(own.part) in \(from)",
            ja: "求めるクレジットに自らの口座のものが含まれています", en: "Some of the units that are asked for are the account's own")
    }
}

package struct UnitsReserved: EventBody {
    package static let kind = "registry.units.reserved"
    package let hold: HoldID
    package let from: AccountID
    package let to: AccountID
    package let quantity: Tonnes
    package let movement: UnitMovement
    package let completion: Hold.Completion
    package let confirmation: Hold.Confirmation
}

extension RegistryState {
    /// Where units come from and go to: 1. as ``source(_:representedBy:)`` 2. as ``destination(_:)``
    /// 3. `registry.transfer.sameAccount`
    func accounts(
        from: AccountID, to: AccountID, for actor: Actor
    ) throws(Rejection) -> (source: Account, destination: Account) {
        let source = try source(from, representedBy: actor)
        let destination = try destination(to)
        guard from != to else { throw .sameAccount(from) }
        return (source, destination)
    }

    /// Setting aside what a movement takes.
    func reserved(
        _ movement: UnitMovement, from: Account, to: Account, _ completion: Hold.Completion, _ rules: RegistryRules,
        at now: Instant
    ) throws(Rejection) -> UnitsReserved {
        var confirmation = Hold.Confirmation.notNeeded
        // Whoever gives units in return agrees by it, and in another registry nobody can. An account trusts itself.
        var isExchange = false
        if case .exchange = completion { isExchange = true }
        if let days = rules.controls.confirmationDays, !isExchange, !from.trusts(to, at: now) {
            confirmation = .awaited(until: try rules.calendar.noon(ofWorkingDay: days, after: now.day))
        }
        return UnitsReserved(
            hold: Hold.id(nextHold), from: from.id, to: to.id, quantity: movement.moved.quantity, movement: movement,
            completion: completion, confirmation: confirmation)
    }
}

extension Rejection {
    fileprivate static func expiry(_ until: Instant, expected: String) -> Rejection {
        Rejection(
            "registry.hold.expiry", expected: expected, found: "\(until)", ja: "留保の期限が正しくありません",
            en: "A hold ends after now and after its units may go, within a year")
    }
}
