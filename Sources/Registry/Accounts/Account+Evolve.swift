import Quantities

extension Account {
    /// The account as an event leaves it; nil for an event that changes nothing about it, or an account that is not there.
    package init?(_ before: Account?, after event: RegistryEvent) {
        if case .accountOpened(let body) = event {
            self.init(id: body.account, organisation: body.organisation, kind: body.kind, title: body.title)
            return
        }
        guard var account = before else { return nil }
        switch event {
        case .accountClosed: account.isClosed = true
        case .accountFlagged(let body):
            if body.isOn { account.flags.insert(body.flag) } else { account.flags.remove(body.flag) }
        case .accountLimited(let body): account.limit = body.limit
        case .representativeAppointed(let body): account.representatives[body.person] = body.power
        case .representativeRemoved(let body): account.representatives[body.person] = nil
        case .destinationTrusted(let body): account.trusted[body.destination] = body.from
        case .destinationDistrusted(let body): account.trusted[body.destination] = nil
        default: return nil
        }
        self = account
    }

    /// What anyone may know of it: without people, limits and whom it trusts.
    package var forEveryone: Account {
        var account = self
        account.representatives = [:]
        account.trusted = [:]
        account.limit = nil
        return account
    }
}
