package import Quantities

extension RegistryEvent {
    /// The account whose command it was, or that received what was issued; nil for what is about no account.
    package var filedUnder: AccountID? {
        switch self {
        case .accountOpened(let body): body.account
        case .accountClosed(let body): body.account
        case .accountFlagged(let body): body.account
        case .accountLimited(let body): body.account
        case .representativeAppointed(let body): body.account
        case .representativeRemoved(let body): body.account
        case .destinationTrusted(let body): body.account
        case .destinationDistrusted(let body): body.account
        case .frozen(let body): body.scope.account
        case .unfrozen(let body): body.scope.account
        case .unitsIssued(let body): body.account
        case .unitsTransferred(let body): body.from
        case .unitsTransferredInBulk(let body): body.from
        case .transferCorrected(let body): body.from
        case .unitsRetired(let body): body.account
        case .unitsCancelled(let body): body.account
        case .unitsExported(let body): body.account
        case .unitsReserved(let body): body.from
        case .holdConfirmed(let body): body.from
        case .holdCompleted(let body): body.from
        case .holdReleased(let body): body.from
        case .unitsExchanged(let body): body.from
        }
    }
}

extension FreezeScope {
    fileprivate var account: AccountID? {
        if case .account(let account) = self { account } else { nil }
    }
}
