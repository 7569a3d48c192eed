package import Quantities

/// All that happens in the registry.
package enum RegistryEvent: DomainEvent {
    case accountOpened(AccountOpened)
    case accountClosed(AccountClosed)
    case accountFlagged(AccountFlagged)
    case accountLimited(AccountLimited)
    case representativeAppointed(RepresentativeAppointed)
    case representativeRemoved(RepresentativeRemoved)
    case destinationTrusted(DestinationTrusted)
    case destinationDistrusted(DestinationDistrusted)
    case frozen(Frozen)
    case unfrozen(Unfrozen)
    case unitsIssued(UnitsIssued)
    case unitsTransferred(UnitsTransferred)
    case unitsTransferredInBulk(UnitsTransferredInBulk)
    case transferCorrected(TransferCorrected)
    case unitsRetired(UnitsRetired)
    case unitsCancelled(UnitsCancelled)
    case unitsExported(UnitsExported)
    case unitsReserved(UnitsReserved)
    case holdConfirmed(HoldConfirmed)
    case holdCompleted(HoldCompleted)
    case holdReleased(HoldReleased)
    case unitsExchanged(UnitsExchanged)

    package static let bodies: [any EventBody.Type] = [
        AccountOpened.self, AccountClosed.self, AccountFlagged.self, AccountLimited.self,
        RepresentativeAppointed.self, RepresentativeRemoved.self, DestinationTrusted.self, DestinationDistrusted.self,
        Frozen.self, Unfrozen.self, UnitsIssued.self, UnitsTransferred.self, UnitsTransferredInBulk.self,
        TransferCorrected.self, UnitsRetired.self, UnitsCancelled.self, UnitsExported.self, UnitsReserved.self,
        HoldConfirmed.self, HoldCompleted.self, HoldReleased.self, UnitsExchanged.self,
    ]

    package var body: any EventBody {
        switch self {
        case .accountOpened(let body): body
        case .accountClosed(let body): body
        case .accountFlagged(let body): body
        case .accountLimited(let body): body
        case .representativeAppointed(let body): body
        case .representativeRemoved(let body): body
        case .destinationTrusted(let body): body
        case .destinationDistrusted(let body): body
        case .frozen(let body): body
        case .unfrozen(let body): body
        case .unitsIssued(let body): body
        case .unitsTransferred(let body): body
        case .unitsTransferredInBulk(let body): body
        case .transferCorrected(let body): body
        case .unitsRetired(let body): body
        case .unitsCancelled(let body): body
        case .unitsExported(let body): body
        case .unitsReserved(let body): body
        case .holdConfirmed(let body): body
        case .holdCompleted(let body): body
        case .holdReleased(let body): body
        case .unitsExchanged(let body): body
        }
    }

    package init?(body: any EventBody) {
        switch body {
        case let body as AccountOpened: self = .accountOpened(body)
        case let body as AccountClosed: self = .accountClosed(body)
        case let body as AccountFlagged: self = .accountFlagged(body)
        case let body as AccountLimited: self = .accountLimited(body)
        case let body as RepresentativeAppointed: self = .representativeAppointed(body)
        case let body as RepresentativeRemoved: self = .representativeRemoved(body)
        case let body as DestinationTrusted: self = .destinationTrusted(body)
        case let body as DestinationDistrusted: self = .destinationDistrusted(body)
        case let body as Frozen: self = .frozen(body)
        case let body as Unfrozen: self = .unfrozen(body)
        case let body as UnitsIssued: self = .unitsIssued(body)
        case let body as UnitsTransferred: self = .unitsTransferred(body)
        case let body as UnitsTransferredInBulk: self = .unitsTransferredInBulk(body)
        case let body as TransferCorrected: self = .transferCorrected(body)
        case let body as UnitsRetired: self = .unitsRetired(body)
        case let body as UnitsCancelled: self = .unitsCancelled(body)
        case let body as UnitsExported: self = .unitsExported(body)
        case let body as UnitsReserved: self = .unitsReserved(body)
        case let body as HoldConfirmed: self = .holdConfirmed(body)
        case let body as HoldCompleted: self = .holdCompleted(body)
        case let body as HoldReleased: self = .holdReleased(body)
        case let body as UnitsExchanged: self = .unitsExchanged(body)
        default: return nil
        }
    }
}
