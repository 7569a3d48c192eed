package import Quantities

/// Units that change hands or go out of use (クレジットの移動): what anyone who follows a unit must know of an event. Setting
/// units aside is none: they stay the holder's.
package struct UnitPassage: Hashable, Sendable {
    /// Nil for what is issued.
    package let from: AccountID?
    /// The account that the units belong to afterwards, or belonged to.
    package let to: AccountID
    /// Ascending.
    package let units: [UnitPart]
    /// `held`, or how they went out of use.
    package let status: BlockStatus

    package var quantity: Tonnes { units.quantity }

    private init(from: AccountID?, to: AccountID, _ units: [UnitPart], _ status: BlockStatus = .held) {
        self.from = from
        self.to = to
        self.units = units
        self.status = status
    }
}

extension UnitPassage {
    /// In the order in which the event tells them; none for what moves nothing.
    package static func all(of event: RegistryEvent) -> [UnitPassage] {
        switch event {
        case .unitsIssued(let body):
            let units = body.batches.map { UnitPart(batch: $0.id, prefix: $0.prefix, range: $0.range) }
            return [UnitPassage(from: nil, to: body.account, units)]
        case .unitsTransferred(let body):
            return [UnitPassage(from: body.from, to: body.to, body.movement.moved)]
        case .unitsTransferredInBulk(let body):
            return body.shares.map { UnitPassage(from: body.from, to: $0.to, $0.units) }
        case .transferCorrected(let body):
            return [UnitPassage(from: body.from, to: body.to, body.movement.moved)]
        case .holdCompleted(let body): return [UnitPassage(from: body.from, to: body.to, body.units)]
        case .unitsExchanged(let body):
            return [
                UnitPassage(from: body.from, to: body.to, body.units),
                UnitPassage(from: body.to, to: body.from, body.returned.moved),
            ]
        case .unitsRetired(let body): return [ended(body.account, body.movement, .retired)]
        case .unitsCancelled(let body): return [ended(body.account, body.movement, .cancelled)]
        case .unitsExported(let body): return [ended(body.account, body.movement, .exported)]
        case .accountOpened, .accountClosed, .accountFlagged, .accountLimited, .representativeAppointed,
            .representativeRemoved, .destinationTrusted, .destinationDistrusted, .frozen, .unfrozen, .unitsReserved,
            .holdConfirmed, .holdReleased:
            return []
        }
    }

    private static func ended(_ account: AccountID, _ movement: UnitMovement, _ status: BlockStatus) -> UnitPassage {
        UnitPassage(from: account, to: account, movement.moved, status)
    }
}
