import Quantities

extension RegistryState {
    /// - Throws: `registry.hold.unknown`, also for one that has ended.
    func hold(_ id: HoldID) throws(Rejection) -> Hold {
        guard let hold = holds[id] else {
            throw .holdUnknown(id)
        }
        return hold
    }

    /// The first that was made of those on their way to an account from another one.
    func firstHold(for account: AccountID) -> Hold? {
        holds.values.filter { $0.to == account && $0.from != account }.min { $0.isBefore($1) }
    }

    /// 1. `registry.hold.unknown` 2. a representative of the account that holds the units
    func hold(_ id: HoldID, representedBy actor: Actor) throws(Rejection) -> Hold {
        let hold = try hold(id)
        _ = try account(hold.from, representedBy: actor)
        return hold
    }
}

extension RegistryNeeds {
    /// The hold, its accounts and its blocks.
    init(hold: HoldID) {
        self.init(accounts: [])
        self.hold = hold
    }
}
