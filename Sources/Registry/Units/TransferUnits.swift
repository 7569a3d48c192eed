package import Quantities

/// Moves units to another account (移転). To an account that is not trusted they go later, where the registry's controls say
/// so; and on a day to come where one is given (予約移転). Until then they are set aside, and can be called back.
///
/// 1. `registry.role.notPermitted` 2. `registry.account.unknown` (from) 3. `registry.account.notRepresented`
/// 4. `registry.account.closed` (from) 5. `registry.frozen`, `registry.account.restricted` (from)
/// 6. `registry.account.unknown`, `.closed`, `registry.frozen` (to) 7. `registry.transfer.sameAccount` 8. the units, as
/// ``UnitSelection``, then `registry.frozen` 9. `registry.limit.exceeded` 10. `registry.transfer.day`: ahead, within a year
package struct TransferUnits: RegistryCommand {
    package static let longestDays = 366

    package let from: AccountID
    package let to: AccountID
    package let units: UnitSelection
    /// The day on which they are to move; nil: as soon as may be.
    package let on: Day?

    package init(from: AccountID, to: AccountID, units: UnitSelection, on: Day? = nil) {
        self.from = from
        self.to = to
        self.units = units
        self.on = on
    }

    package var needs: RegistryNeeds {
        var needs = RegistryNeeds(accounts: [from, to], units, from: from)
        needs.nextHold = true
        return needs
    }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let (source, destination) = try state.accounts(from: from, to: to, for: actor)
        let movement = try state.movement(of: units, from: from)
        try state.requireNotFrozen(movement.moved)
        let isTrusted = source.trusts(destination, at: now)
        try state.requireWithin(source, movement.moved.quantity, isTrusted: isTrusted, rules)
        if let on, !(on > now.day && on <= now.day.advanced(by: Self.longestDays)) {
            throw Rejection(
                "registry.transfer.day", expected: "after \(now.day), within \(Self.longestDays) days", found: "\(on)",
                ja: "予約移転の日付が正しくありません", en: "A scheduled transfer is on a day to come, within a year")
        }
        // After this point the transfer must succeed, unless the calendar ends.
        let scheduled = on?.start
        let delayed = rules.controls.delaysUntrusted && !isTrusted ? try rules.calendar.delayed(from: now) : nil
        guard let due = [scheduled, delayed].compactMap(\.self).max() else {
            return [
                .unitsTransferred(
                    UnitsTransferred(from: from, to: to, quantity: movement.moved.quantity, movement: movement))
            ]
        }
        return [
            .unitsReserved(try state.reserved(movement, from: source, to: destination, .due(due), rules, at: now))
        ]
    }
}

package struct UnitsTransferred: EventBody {
    package static let kind = "registry.units.transferred"
    package let from: AccountID
    package let to: AccountID
    package let quantity: Tonnes
    package let movement: UnitMovement
}
