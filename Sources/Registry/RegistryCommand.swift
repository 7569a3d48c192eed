package import Quantities

/// Something that a person asks of the registry. One verb is one file; its comment gives the order of its checks, and the
/// first rule broken is the one named.
package protocol RegistryCommand: Codable, Hashable, Sendable {
    /// What `state` must hold at least.
    var needs: RegistryNeeds { get }

    /// What happens, at least one event; each follows on the one before.
    /// - Parameter now: when it is recorded.
    func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent]
}

extension Actor {
    /// - Throws: `registry.role.notPermitted`.
    func require(_ permitted: Role) throws(Rejection) {
        guard role == permitted else { throw .roleNotPermitted(permitted, self) }
    }
}
