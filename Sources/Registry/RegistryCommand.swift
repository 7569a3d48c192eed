package import Quantities

/// Something that a person asks of the registry. One verb is one file; its comment gives the order of its checks, and the
/// first rule broken is the one named.
package protocol RegistryCommand: Codable, Hashable, Sendable {
    /// What `state` must hold at least.
    var needs: RegistryNeeds { get }

    func decide(by actor: Actor, _ rules: RegistryRules, _ state: RegistryState) throws(Rejection) -> [RegistryEvent]
}

extension RegistryState {
    /// An account that the actor may dispose of.
    ///
    /// 1. `registry.role.notPermitted`. 2. `registry.account.unknown`. 3. `registry.account.notRepresented`.
    func account(_ id: AccountID, representedBy actor: Actor) throws(Rejection) -> Account {
        try actor.require(.accountRepresentative)
        guard let account = accounts[id] else { throw .accountUnknown(id) }
        guard account.organisation == actor.organisation else { throw .notRepresented(account, actor) }
        return account
    }
}

extension Actor {
    /// - Throws: `registry.role.notPermitted`.
    func require(_ permitted: Role) throws(Rejection) {
        guard role == permitted else { throw .roleNotPermitted(permitted, self) }
    }
}
