package import Quantities

/// Hands units over to another registry, where they go on (他の登録簿への移管): here they are marked and never move again. No
/// account there is trusted: where the registry's controls make such accounts wait, the units are set aside and go on a later
/// working day, and can be called back until then. Nobody there can confirm it here.
///
/// 1. as ``RegistryState/source(_:representedBy:)`` 2. `quantity.text.…` of the registry, then of the account there 3. the
/// units, as ``UnitSelection``, then `registry.frozen` 4. `registry.limit.exceeded`: no account of another registry is
/// trusted 5. `registry.calendar.unknown`, where it waits
package struct ExportUnits: RegistryCommand {
    package static let longestName = 200

    package let account: AccountID
    package let units: UnitSelection
    /// Public name of the other registry.
    package let registry: String
    /// The account there, as that registry names it.
    package let destination: String

    package init(account: AccountID, units: UnitSelection, registry: String, destination: String) {
        self.account = account
        self.units = units
        self.registry = registry
        self.destination = destination
    }

    package var needs: RegistryNeeds {
        var needs = RegistryNeeds(accounts: [account], units, from: account)
        needs.nextHold = true
        return needs
    }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let source = try state.source(account, representedBy: actor)
        try PublicText.check(registry, "registry", atMost: Self.longestName)
        try PublicText.check(destination, "destination", atMost: Self.longestName)
        let movement = try state.movement(of: units, from: account)
        try state.requireNotFrozen(movement.moved)
        try state.requireWithin(source, movement.moved.quantity, isTrusted: false, rules)
        guard rules.controls.delaysUntrusted else {
            return [
                .unitsExported(
                    UnitsExported(
                        account: account, quantity: movement.moved.quantity, movement: movement, registry: registry,
                        destination: destination, hold: nil))
            ]
        }
        let due = try rules.calendar.delayed(from: now)
        let completion = Hold.Completion.export(registry: registry, destination: destination, at: due)
        return [
            .unitsReserved(try state.reserved(movement, from: source, to: source, completion, rules, at: now))
        ]
    }
}

package struct UnitsExported: EventBody {
    package static let kind = "registry.units.exported"
    package let account: AccountID
    package let quantity: Tonnes
    package let movement: UnitMovement
    package let registry: String
    package let destination: String
    /// What had set them aside until their day, whole blocks; nil for what went at once.
    package let hold: HoldID?
}

extension UnitsExported {
    /// All that a hold has set aside for another registry; nil for any other hold.
    init?(_ hold: Hold) {
        guard case .export(let registry, let destination, _) = hold.completion else { return nil }
        self.init(
            account: hold.from, quantity: hold.quantity,
            movement: UnitMovement(ended: hold.units, kept: [], moved: hold.units), registry: registry,
            destination: destination, hold: hold.id)
    }
}
