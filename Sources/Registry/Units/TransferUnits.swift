package import Quantities

/// Moves units to another account (移転).
///
/// 1. `registry.role.notPermitted` 2. `registry.account.unknown` (from) 3. `registry.account.notRepresented`
/// 4. `registry.account.unknown` (to) 5. `registry.transfer.sameAccount` 6. the units, as ``UnitSelection``
package struct TransferUnits: RegistryCommand {
    package let from: AccountID
    package let to: AccountID
    package let units: UnitSelection

    package init(from: AccountID, to: AccountID, units: UnitSelection) {
        self.from = from
        self.to = to
        self.units = units
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [from, to], units, from: from) }

    package func decide(
        by actor: Actor, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        _ = try state.account(from, representedBy: actor)
        guard state.accounts[to] != nil else { throw .accountUnknown(to) }
        guard from != to else {
            throw Rejection(
                "registry.transfer.sameAccount", expected: "two accounts", found: from.text,
                ja: "移転元と移転先が同じ口座です", en: "Units cannot be transferred to the account they are in")
        }
        let movement = try state.movement(of: units, from: from)
        // After this point the transfer must succeed.
        return [
            .unitsTransferred(
                UnitsTransferred(from: from, to: to, quantity: movement.moved.quantity, movement: movement))
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
