import Quantities
import Registry

/// What belongs to whom, by the quantities that events state, whatever units they name: another way to the same balances.
enum BalanceTally {
    static func add(_ event: RegistryEvent, to balances: inout [AccountID: Int64]) {
        switch event {
        case .unitsIssued(let body): balances[body.account, default: 0] += body.quantity.count
        case .unitsTransferred(let body): move(body.quantity, body.from, body.to, &balances)
        case .transferCorrected(let body): move(body.quantity, body.from, body.to, &balances)
        case .holdCompleted(let body): move(body.quantity, body.from, body.to, &balances)
        case .unitsExchanged(let body):
            move(body.quantity, body.from, body.to, &balances)
            move(body.returnedQuantity, body.to, body.from, &balances)
        case .unitsTransferredInBulk(let body):
            for share in body.shares { move(share.quantity, body.from, share.to, &balances) }
        case .unitsRetired(let body): balances[body.account, default: 0] -= body.quantity.count
        case .unitsCancelled(let body): balances[body.account, default: 0] -= body.quantity.count
        case .unitsExported(let body): balances[body.account, default: 0] -= body.quantity.count
        case .accountOpened, .accountClosed, .accountFlagged, .accountLimited, .representativeAppointed,
            .representativeRemoved, .destinationTrusted, .destinationDistrusted, .frozen, .unfrozen, .unitsReserved,
            .holdConfirmed, .holdReleased:
            break
        }
    }

    private static func move(
        _ quantity: Tonnes, _ from: AccountID, _ to: AccountID, _ balances: inout [AccountID: Int64]
    ) {
        balances[from, default: 0] -= quantity.count
        balances[to, default: 0] += quantity.count
    }
}
