extension RegistryEvent {
    /// Blocks that no longer exist as they were, ascending; of an exchange, those of either account.
    package var endedParts: [UnitPart] {
        switch self {
        case .unitsTransferredInBulk(let body): body.ended
        case .holdCompleted(let body): body.units
        case .holdReleased(let body): body.units
        case .unitsExchanged(let body): (body.units + body.returned.ended).sorted()
        default: movement?.ended ?? []
        }
    }

    /// What the account keeps of them, ascending.
    package var keptParts: [UnitPart] {
        if case .unitsTransferredInBulk(let body) = self { body.kept } else { movement?.kept ?? [] }
    }

    private var movement: UnitMovement? {
        switch self {
        case .unitsTransferred(let body): body.movement
        case .transferCorrected(let body): body.movement
        case .unitsRetired(let body): body.movement
        case .unitsCancelled(let body): body.movement
        case .unitsExported(let body): body.movement
        case .unitsReserved(let body): body.movement
        case .unitsExchanged(let body): body.returned
        default: nil
        }
    }
}
